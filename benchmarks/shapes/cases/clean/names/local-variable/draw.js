export function draw(kind, value) {
  return `${kind}: ${value}`
}
