/** @typedef {(command: 'track', name: string) => void} Fbq */

/**
 * @param {{ fbq?: Fbq, ttq?: { track: Function } }} page the page's globals
 * @returns {string[]} names such as `fbq('track', 'Lead')` would need
 */
export const names = (page) => Object.keys(page)
