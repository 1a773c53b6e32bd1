import { BrowserRouter, Route, Routes } from 'react-router-dom'
import urlJoin from 'url-join'
import { Book } from './Book'
import { Home } from './Home'
import { Refill } from './Refill'
import { Visits } from './Visits'
import { area } from './area'

export const App = () => (
  <BrowserRouter basename="/care">
    <Routes>
      <Route path="/" element={<Home />} />
      <Route path={urlJoin('/refills', ':id')} element={<Refill />} />
      <Route path={`/${area}/book`} element={<Book />} />
      <Route path="/visits/*" element={<Visits basePath="/care/visits" />} />
    </Routes>
  </BrowserRouter>
)
