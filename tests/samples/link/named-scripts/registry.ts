import { register } from './framework'

export function usePixel(options) {
  return register('pixel', () => {
    return {
      scriptInput: {
        src: 'https://static.ads-twitter.com/uwt.js', // expect: x-twitter-pixel/load
        async: true,
      } as Input,
    }
  })
}

export function address(region?: string): string {
  return region === 'us'
    ? 'https://analytics.us.tiktok.com/i18n/pixel/events.js' // expect: tiktok-pixel/load
    : 'https://analytics.tiktok.com/i18n/pixel/events.js' // expect: tiktok-pixel/load
}

export const library = () => 'https://s.pinimg.com/ct/core.js' // expect: pinterest-tag/load
