import { createRoot } from 'react-dom/client'
import { BrowserRouter, Route, Routes } from 'react-router-dom'
import { Book } from './Book'
import { Frame } from './Frame'
import { Home } from './Home'
import { Portal } from './Portal'

createRoot(document.body).render(
  <BrowserRouter>
    <Routes>
      <Route element={<Frame />}>
        <Route path="/" element={<Home />} />
        <Route path="/book" element={<Book />} />
        <Route path="/portal" element={<Portal />} />
      </Route>
    </Routes>
  </BrowserRouter>,
)
