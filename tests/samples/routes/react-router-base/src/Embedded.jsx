import { BrowserRouter, Route, Routes } from 'react-router-dom'
import { Chart } from './Chart'

// A partner's site shows this, at an address that only the partner knows.
export const Embedded = ({ at }) => (
  <BrowserRouter basename={at}>
    <Routes>
      <Route path="/chart" element={<Chart />} />
    </Routes>
  </BrowserRouter>
)
