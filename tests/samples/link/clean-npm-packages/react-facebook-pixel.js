export default { init: (id) => id }
