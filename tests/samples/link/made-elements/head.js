React.createElement('script', { src: 'https://sc-static.net/scevent.min.js' }) // expect: snapchat-pixel/load
h('img', { src: 'https://www.facebook.com/tr?id=284519960312745&ev=Lead' }) // expect: meta-pixel/beacon:Lead
useHead({ script: [{ src: 'https://static.ads-twitter.com/uwt.js', async: true }] }) // expect: x-twitter-pixel/load
this.addTag({ type: 'script', attr: { src: '//static.criteo.net/js/ld/ld.js' } }) // expect: criteo-onetag/load
document.head.append(
  Object.assign(document.createElement('script'), {
    src: 'https://a.quora.com/qevents.js', // expect: quora-pixel/load
  }),
)
const script = this.renderer.createElement('script')
this.renderer.setAttribute(script, 'src', 'https://connect.facebook.net/en_US/fbevents.js') // expect: meta-pixel/load
$('<script>').attr('src', 'https://s.pinimg.com/ct/core.js').appendTo('head') // expect: pinterest-tag/load
