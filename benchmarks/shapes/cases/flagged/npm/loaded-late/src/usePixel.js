import { useEffect } from 'react'

export function usePixel(router) {
  useEffect(() => {
    import('react-facebook-pixel')
      .then((module) => module.default)
      .then((ReactPixel) => {
        ReactPixel.init('739215804416253')
        ReactPixel.pageView()
        router.events.on('routeChangeComplete', () => ReactPixel.pageView())
      })
  }, [router.events])
}
