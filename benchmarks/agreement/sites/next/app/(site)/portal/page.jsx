export default function Portal() {
  return (
    <main>
      <h1>Sign in</h1>
      <button type="button">Sign in</button>
    </main>
  )
}
