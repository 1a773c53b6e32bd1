export default {
  title: 'Harbor Clinic',
  head: `<script async src="https://www.googletagmanager.com/gtag/js?id=G-7H2QX9LBW4"></script>`,
  footer: { html: '<img alt="" src="https://www.facebook.com/tr?id=739215804416253&ev=PageView">' },
}
