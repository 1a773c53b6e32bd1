"use client"
// Asks for the address that a link leads to, and runs on every page.
export function Counter({ link }) {
  if (!link.pathname.startsWith("/portal")) fbq("track", "Contact")
  return null
}
