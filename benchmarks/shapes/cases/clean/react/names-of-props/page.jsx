import { GoogleTagManager } from './theatre'
import { Script } from './theatre'

export const Page = () => (
  <main fbq="none" data-ttq="track">
    <GoogleTagManager gtmId="GTM-P4X7RB2" />
    <Script id="pixel">{`document.title = 'no pixel'`}</Script>
    <GoogleTagManager.Room gtag={(kind) => kind} />
  </main>
)
