var _paq = window._paq = window._paq || []
_paq.push(['trackPageView'])
_paq.push(['setTrackerUrl', 'https://harborclinic.matomo.cloud/matomo.php'])
_paq.push(['setSiteId', '4'])
;(function () {
  var d = document, g = d.createElement('script'), s = d.getElementsByTagName('script')[0]
  g.async = true
  g.src = 'https://harborclinic.matomo.cloud/matomo.js'
  s.parentNode.insertBefore(g, s)
})()

document.getElementById('download').addEventListener('click', function () {
  _paq.push(['trackEvent', 'Results', 'Download', 'lipid-panel'])
})
