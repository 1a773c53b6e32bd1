import YouTube from 'react-youtube'

export default function Page() {
  return (
    <main>
      <h1>Prepare for your visit</h1>
      {/* expect: PW106 */}
      <YouTube videoId="m4Wz7kQe1Rt" />
    </main>
  )
}
