exports.track = (name) => ttq.track(name) // expect: tiktok-pixel/track
exports['quoted'] = (name) => ttq.track(name) // expect: tiktok-pixel/track
var self = module.exports
self.aliased = (name) => ttq.track(name) // expect: tiktok-pixel/track
