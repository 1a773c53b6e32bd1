export default function Button() { return <button>Book</button> }
