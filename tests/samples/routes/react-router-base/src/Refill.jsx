export const Refill = () => <h1>Refill</h1>
