export default { init: (id) => id, track: (name) => name }
