module.exports = require('./record')
