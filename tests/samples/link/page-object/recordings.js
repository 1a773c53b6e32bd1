export default function (site, page = window) {
  page._hjSettings = { hjid: 2948105, hjsv: 6 } // expect: hotjar/settings
  page.hj('identify', site.visitor) // expect: hotjar/identify
}
