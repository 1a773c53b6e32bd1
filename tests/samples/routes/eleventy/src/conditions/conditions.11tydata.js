module.exports = { layout: 'article' }
