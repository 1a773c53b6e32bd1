export const Home = () => <main>Home</main>;
