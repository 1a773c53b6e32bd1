export const start = (name) => ttq.track(name) // expect: tiktok-pixel/track
