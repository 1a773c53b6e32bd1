export default function Home() {
  return <h1>Harbor Clinic</h1>;
}
