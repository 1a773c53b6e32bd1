export default function Banner() { return <p>Wash your hands.</p> }
