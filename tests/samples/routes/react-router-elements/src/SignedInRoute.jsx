import { Redirect, Route } from "react-router-dom";

export const SignedInRoute = ({ component: Page, ...rest }) => (
  <Route {...rest} render={(props) => (rest.user ? <Page {...props} /> : <Redirect to="/" />)} />
);
