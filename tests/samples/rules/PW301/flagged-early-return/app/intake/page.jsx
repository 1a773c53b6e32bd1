export default function Page() {
  const consent = readBanner()
  if (!consent) return null
  window.ttq.load('C9K2M7T0Q4WX1ZB3R5YD') // expect: PW301
  window.ttq.page()
  return <h1>Before your visit</h1>
}
