export default 'ward'
