export function load(address, done) {
  const script = document.createElement('script')
  script.src = address
  script.onload = done
  document.head.append(script)
}
