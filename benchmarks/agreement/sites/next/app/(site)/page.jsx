import Link from 'next/link'

export default function Home() {
  return (
    <main>
      <h1>Harbor Clinic</h1>
      <Link href="/book">Book an appointment</Link>
    </main>
  )
}
