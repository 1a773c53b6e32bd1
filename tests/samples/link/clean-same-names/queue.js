export function fbq(name) {
  return name
}
export const track = (name) => fbq(name)
