export { default as Pixel } from './pixel'
export * from './more'
