export function load(address) {
  const script = document.createElement('script')
  script.src = address
  script.text = "document.documentElement.dataset.fbq = 'none'"
  document.head.append(script)
}
load('/js/booking.js')
load('https://cdn.harbor.example/en_US/events.js')
