export default function Portal() {
  return (
    <>
      <h1>Sign in</h1>
      <button type="button">Sign in</button>
    </>
  )
}
