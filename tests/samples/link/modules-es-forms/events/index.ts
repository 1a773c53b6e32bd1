export * as names from './names'
export * from './visits'
export { default as contact, default } from './contact'
export * from '.' // a barrel in a circle
