'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { formatDuration } from '#src/i18n/format/duration.ts'

interface HoldCountdownProps {
  /** Seconds left when the page was made: the server's clock counts, not the browser's. */
  seconds: number
  /** "{time} left", with the placeholder as it stands here. */
  template: string
  over: string
}

/** A client component, because it counts. At the end the page is asked for anew: then the slot is free again. */
export function HoldCountdown({ seconds, template, over }: HoldCountdownProps) {
  const router = useRouter()
  const [left, setLeft] = useState(seconds)
  useEffect(() => {
    const end = performance.now() + seconds * 1_000
    const timer = setInterval(() => {
      const now = Math.max(0, Math.ceil((end - performance.now()) / 1_000))
      setLeft(now)
      if (now > 0) return
      clearInterval(timer)
      router.refresh()
    }, 1_000)
    return () => clearInterval(timer)
  }, [seconds, router])
  return (
    <span role="timer" className="num font-semibold whitespace-nowrap">
      {left > 0 ? template.replace('{time}', formatDuration(left)) : over}
    </span>
  )
}
