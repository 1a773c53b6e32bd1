export default () => <p />
