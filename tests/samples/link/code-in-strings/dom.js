const s = document.createElement('script')
s.text = "fbq('track', 'A')" // expect: meta-pixel/track:A
document.write('<script>fbq("track", "B")<\/script>') // expect: meta-pixel/track:B
document.write("<scr" + "ipt src='https://connect.facebook.net/en_US/fbevents.js'></scr" + "ipt>") // expect: meta-pixel/load
box.innerHTML = `<a onclick="fbq('track', 'C')">Call</a>` // expect: meta-pixel/track:C
box.insertAdjacentHTML('beforeend', '<img src="https://www.facebook.com/tr?id=1&ev=D">') // expect: meta-pixel/beacon:D
eval("fbq('track', 'E')") // expect: meta-pixel/track:E
new Function('x', 'fbq("track", "F")')(1) // expect: meta-pixel/track:F
setTimeout("fbq('track', 'G')", 100) // expect: meta-pixel/track:G
const cms = { head: '<script>fbq("track", "H")</script>' } // expect: meta-pixel/track:H
$('head').append('<script>fbq("track", "I")</script>') // expect: meta-pixel/track:I
