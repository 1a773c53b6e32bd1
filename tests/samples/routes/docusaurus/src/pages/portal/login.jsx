export default () => <h1>Sign in</h1>
