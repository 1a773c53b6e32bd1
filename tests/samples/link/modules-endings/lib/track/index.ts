export const track = (name: string) => log(name)
