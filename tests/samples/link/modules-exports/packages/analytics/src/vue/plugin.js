export const install = (id) => ttq.load(id) // expect: tiktok-pixel/init
