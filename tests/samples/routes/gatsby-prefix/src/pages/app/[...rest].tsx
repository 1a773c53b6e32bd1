export default function App() {
  return <main>App</main>;
}
