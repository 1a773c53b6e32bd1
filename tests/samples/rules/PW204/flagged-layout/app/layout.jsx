'use client'
import posthog from 'posthog-js'

posthog.init('phc_3kJ8sR2mQ') // expect: PW204

export default function Layout({ children }) {
  return <html lang="en"><body>{children}</body></html>
}
