export const Visit = () => <h1>Visit</h1>
