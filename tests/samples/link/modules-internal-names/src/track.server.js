export const track = (name) => log(name)
