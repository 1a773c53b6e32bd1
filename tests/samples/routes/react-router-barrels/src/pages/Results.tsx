export const Results = () => <main>Results</main>;
