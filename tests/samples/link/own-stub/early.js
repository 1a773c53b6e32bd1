function queue() {
  (queue.q = queue.q || []).push(arguments)
}
window.snaptr = queue // expect: snapchat-pixel/base-code
queue('track', 'SIGN_UP') // expect: snapchat-pixel/track:SIGN_UP
