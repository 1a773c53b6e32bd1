export const track = (name) => ttq.track(name) // expect: tiktok-pixel/track
