module.exports = { name: 'Harbor' }
