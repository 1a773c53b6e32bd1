import { Helmet } from 'react-helmet'

export const Head = () => (
  <Helmet>
    <title>Harbor Clinic</title>
    <script async src="https://www.googletagmanager.com/gtag/js?id=G-7H2QX9LBW4" />
    <script>{`window.dataLayer = window.dataLayer || []; gtag('config', 'G-7H2QX9LBW4');`}</script>
    <script type="text/javascript">
      {"lintrk('track', { conversion_id: 9241107 })"}
    </script>
  </Helmet>
)
