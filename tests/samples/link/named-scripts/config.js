export default {
  head: {
    script: [{ src: 'https://www.redditstatic.com/ads/pixel.js', async: true }], // expect: reddit-pixel/load
  },
}
