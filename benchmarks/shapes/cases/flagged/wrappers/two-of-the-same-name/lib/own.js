export const track = (name) => console.debug(name)
