import Script from 'next/script'

/** On no page since the last redesign. */
export const OldTag = () => <Script src="https://www.googletagmanager.com/gtag/js?id=G-7HARBOR21" />
