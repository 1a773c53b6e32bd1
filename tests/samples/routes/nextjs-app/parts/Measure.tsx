"use client"
import { useEffect } from "react"
import { usePathname } from "next/navigation"
import { PRIVATE } from "./private"

export function Measure() {
  const pathname = usePathname()
  const isPrivate = PRIVATE.some((one) => pathname.startsWith(one))
  useEffect(() => {
    if (isPrivate) return
    fbq("track", "PageView")
  }, [pathname])
  return null
}
