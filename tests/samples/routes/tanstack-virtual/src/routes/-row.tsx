export const Row = () => <tr />;
