import { createContext, useCallback, useContext, useMemo } from 'react'

const Context = createContext(null)

export function useAnalytics() {
  const track = useCallback((name: string, props?: object) => {
    window.fbq('track', name, props) // expect: meta-pixel/track
  }, [])
  return { track }
}

export function Provider({ children }) {
  const identify = (email: string) => ttq.identify({ email }) // expect: tiktok-pixel/identify
  return <Context.Provider value={{ identify }}>{children}</Context.Provider>
}

export const usePixel = () => useContext(Context)
