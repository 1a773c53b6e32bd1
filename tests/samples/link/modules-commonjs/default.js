Object.defineProperty(exports, '__esModule', { value: true })
exports.default = (name) => ttq.track(name) // expect: tiktok-pixel/track
