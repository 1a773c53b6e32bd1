import { BrowserRouter, Redirect, Route, Switch } from "react-router-dom";
import About from "./views/About";
import Portal from "./views/Portal";
import Condition from "./views/Condition";
import Checker from "./views/Checker";
import { SignedInRoute } from "./SignedInRoute";

export default function App() {
  return (
    <BrowserRouter>
      <Switch>
        <Route exact path={["/about", "/who-we-are"]} component={About} />
        <SignedInRoute path="/portal" component={Portal} />
        <Route path="/conditions/:name" render={(props) => <Condition {...props} />} />
        <Route path="/symptom-checker">
          <Checker />
        </Route>
        <Redirect from="/patients" to="/portal" />
        <Route path="/login" render={() => <Redirect to="/portal" />} />
      </Switch>
    </BrowserRouter>
  );
}
