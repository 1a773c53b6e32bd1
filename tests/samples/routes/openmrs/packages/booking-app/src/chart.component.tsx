export default function Chart() { return <h1>Chart</h1> }
