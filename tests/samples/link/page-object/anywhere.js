!function (root) {
  function sent() {
    root.snaptr('track', 'SIGN_UP') // expect: snapchat-pixel/track:SIGN_UP
  }
  root.onsubmit = sent
}(typeof window !== 'undefined' ? window : this)
