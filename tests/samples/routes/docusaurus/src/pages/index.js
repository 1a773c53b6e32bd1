export default () => <h1>Harbor</h1>
