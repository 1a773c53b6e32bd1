export function track(page) {
  return `printed ${page}`
}
