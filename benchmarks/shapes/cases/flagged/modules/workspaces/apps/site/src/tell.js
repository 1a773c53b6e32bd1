export { tell } from '@harbor/tell'
