import React from "react";
import { Redirect, Route, Switch } from "react-router-dom";
import { About, Home, Visits } from "./pages";
import PortalLayout from "./layouts/PortalLayout";
import PublicLayout from "./layouts/PublicLayout";

export default function App() {
  return (
    <Switch>
      <Route exact path="/" component={Home} />
      <Route path={["/about", "/who-we-are"]}>
        <PublicLayout>
          <About />
        </PublicLayout>
      </Route>
      <Route path="/portal">
        <PortalLayout>
          <Switch>
            <Route path="/portal/visits" render={() => <Visits />} />
          </Switch>
        </PortalLayout>
      </Route>
      <Redirect to="/" />
    </Switch>
  );
}
