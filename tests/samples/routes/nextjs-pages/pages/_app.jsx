import { useEffect } from "react"
import { useRouter } from "next/router"
import { counted } from "../components/counted"

export default function App({ Component, pageProps }) {
  const router = useRouter()
  useEffect(() => {
    const handleRouteChange = (url) => {
      if (url.startsWith("/billing") || url.startsWith("/telehealth")) return
      fbq("track", "PageView")
    }
    router.events.on("routeChangeComplete", handleRouteChange)
    counted(router.query.from)
  }, [])
  return <Component {...pageProps} />
}
