import { tell } from './pixel.js'

tell('SIGN_UP')
