export const Billing = () => <h1>Billing</h1>
