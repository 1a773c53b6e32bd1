import Shell from '../src/Shell'

export default function Home() {
  return <Shell><h1>Harbor Clinic</h1></Shell>
}
