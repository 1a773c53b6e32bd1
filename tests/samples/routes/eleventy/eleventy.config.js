module.exports = function (config) {
  config.addPassthroughCopy('src/img')
  return { pathPrefix: '/site/', dir: { input: 'src', includes: '_parts', output: 'public' } }
}
