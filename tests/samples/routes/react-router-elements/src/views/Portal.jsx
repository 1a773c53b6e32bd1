import { Route, Switch, useRouteMatch } from "react-router-dom";
import Billing from "./Billing";
import Refills from "./Refills";

export default function Portal() {
  const { path } = useRouteMatch();
  return (
    <Switch>
      <Route path={`${path}/billing`} component={Billing} />
      <Route path="/portal/refills" component={Refills} />
    </Switch>
  );
}
