import './measure'
export default {}
