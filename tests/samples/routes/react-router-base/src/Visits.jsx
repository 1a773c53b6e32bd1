import { BrowserRouter, Route, Routes } from 'react-router-dom'
import { Visit } from './Visit'

export const Visits = ({ basePath }) => (
  <BrowserRouter basename={basePath}>
    <Routes>
      <Route path="/:id" element={<Visit />} />
    </Routes>
  </BrowserRouter>
)
