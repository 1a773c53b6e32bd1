import { lazy, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { BrowserRouter, Route, Routes } from 'react-router-dom'
import { Measured } from './Measured'
import { Careers } from './pages/Careers'
import { Doctor } from './pages/Doctor'
import { Home } from './pages/Home'
import { Privacy } from './pages/Privacy'
import { Team } from './pages/Team'
import { Diary, WithDiary } from './lib/Diary'

const Book = lazy(() => import('./pages/Book'))
const Portal = lazy(() => import('./pages/Portal'))
const Messages = lazy(() => import('./pages/Messages'))

const diary = new Diary({ clinic: 'north' })

createRoot(document.getElementById('root')!).render(
  <BrowserRouter>
    <Suspense fallback={<p>One moment…</p>}>
      <Routes>
        <Route element={<Measured />}>
          <Route index element={<Home />} />
          <Route path="book" element={<Book />} />
          <Route path="doctors/:name" element={<Doctor />} />
          <Route path="careers" element={<Careers />} />
          <Route
            path="team"
            element={
              <WithDiary diary={diary}>
                <Team />
              </WithDiary>
            }
          />
          <Route path="portal">
            <Route index element={<Portal />} />
            <Route path="messages" element={<Messages />} />
          </Route>
        </Route>
        <Route path="privacy" element={<Privacy />} />
      </Routes>
    </Suspense>
  </BrowserRouter>,
)
