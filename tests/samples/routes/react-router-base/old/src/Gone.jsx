export const Gone = () => <h1>Gone</h1>
