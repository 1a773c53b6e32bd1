// Names that vendors use too, with code of the site's own behind them.
window.analytics = {
  track(name) {
    fetch('/api/events/' + name)
  },
  page() {
    fetch('/api/pages')
  },
}

function ga(name) {
  fetch('/api/count/' + name)
}
