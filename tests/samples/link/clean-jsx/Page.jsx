import { Script } from './legal'

// A component of that name, addresses as text, and code that is shown.
export function Page({ policy }) {
  return (
    <article>
      <Script title="https://connect.facebook.net/en_US/fbevents.js" />
      <a href="https://www.facebook.com/clinic">Follow us</a>
      <pre>{`fbq('track', 'Schedule')`}</pre>
      <img src={policy.logo} alt="" />
    </article>
  )
}
