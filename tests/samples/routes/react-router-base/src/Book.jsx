export const Book = () => <h1>Book</h1>
