import LogRocket from 'logrocket'

LogRocket.init('harbor/careers')

export default function Page() {
  return <h1>Careers</h1>
}
