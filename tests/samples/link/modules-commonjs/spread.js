module.exports = { ...require('./record'), ...require('./single') }
