export * from './events'
export { identify as default } from './pixel.js'
