import { FacebookPixel } from 'react-use-facebook-pixel'
import { FacebookPixelProvider, usePixel } from 'react-facebook'

const pixel = new FacebookPixel({ pixelID: '739215804416253' })
pixel.trackEvent('Lead')

export const App = () => <FacebookPixelProvider pixelId="739215804416253" />
export function Book() {
  const { track } = usePixel()
  return <button onClick={() => track('Schedule')}>Book</button>
}
