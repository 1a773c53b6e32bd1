export const count = (name: string) => name.length
