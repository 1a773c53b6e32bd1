export { default } from 'react-facebook-pixel'
