const base = '/handbook/'

module.exports = {
  title: 'Harbor handbook',
  baseUrl: base,
  clientModules: [require.resolve('./src/measure.js')],
  presets: [
    ['classic', { docs: { routeBasePath: '/' }, blog: { routeBasePath: 'news' } }],
  ],
}
