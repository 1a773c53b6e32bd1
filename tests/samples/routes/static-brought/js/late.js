function bring(address) {
  const tag = document.createElement('script')
  tag.src = address
  document.head.append(tag)
}

if (location.pathname !== '/portal.html') bring('/js/pixel.js')

// Nobody calls this.
function bringOther() {
  bring('/js/never.js')
}
