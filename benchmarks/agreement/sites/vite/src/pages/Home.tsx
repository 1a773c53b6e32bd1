import { Link } from 'react-router-dom'

export function Home() {
  return (
    <>
      <h1>Harbor Clinic</h1>
      <Link to="/book">Book an appointment</Link>
    </>
  )
}
