export const Chart = () => <h1>Chart</h1>
