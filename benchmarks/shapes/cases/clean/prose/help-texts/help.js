export const HELP = {
  pixel: "To test the blocker, open the console and type fbq('track', 'Lead').",
  tag: 'Marketing may ask for https://www.googletagmanager.com/gtm.js: say no.',
}
export const warn = (name) => console.warn(`${name}: please do not call ttq.track('Contact') here`)
throw new Error('window.fbq("track") is not allowed on this site')
