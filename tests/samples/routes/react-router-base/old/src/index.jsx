import { BrowserRouter, Route, Switch } from 'react-router-dom'
import { Billing } from './Billing'
import { Gone } from './Gone'

const base = process.env.PUBLIC_URL

export const App = () => (
  <BrowserRouter basename={base}>
    <Switch>
      <Route path="/billing" component={Billing} />
      <Route component={Gone} />
    </Switch>
  </BrowserRouter>
)
