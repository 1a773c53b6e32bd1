export const track = (name: string) => console.debug(name)
