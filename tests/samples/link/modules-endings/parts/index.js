export const start = (name) => name
