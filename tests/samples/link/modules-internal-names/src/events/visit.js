export default 'Schedule'
