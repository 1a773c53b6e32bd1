// Brings scripts along once the page is there.
function bring(address, then) {
  var tag = document.createElement('script')
  tag.src = address
  tag.onload = then
  document.head.appendChild(tag)
}

window.addEventListener('load', function () {
  bring('/js/pin.js', function () { pintrk('page') })
})

// The other network went with the last campaign.
function bringOther() {
  bring('/js/results.js')
}
