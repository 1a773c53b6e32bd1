export { schedule as booked, default as pixel } from './meta.js'
export * as tiktok from './tiktok.js'
