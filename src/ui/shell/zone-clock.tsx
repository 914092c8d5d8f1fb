'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'

type ZoneClockProps = {
  zone: string
  /** `Paris` */
  place: string
  /** `16:12`, as the server wrote it. */
  time: string
  /** Whether the reader or a browser has named the zone; otherwise this browser's zone becomes it. */
  known: boolean
  /** Name of the cookie that keeps the zone. */
  cookie: string
  /** BCP 47 tag for the running time. */
  tag: string
  /** "Times are shown for Paris" */
  label: string
}

/**
 * The clock that all times on the page go by. A client component, because it runs, and because only the
 * browser knows its zone: on the first visit it stores it and has the page written again.
 */
export function ZoneClock({ zone, place, time, known, cookie, tag, label }: ZoneClockProps) {
  const router = useRouter()
  const [now, setNow] = useState(time)

  useEffect(() => {
    if (known) return
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone
    if (!own) return
    const secure = window.location.protocol === 'https:' ? '; secure' : ''
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox before 140
    document.cookie = `${cookie}=${own}; path=/; max-age=31536000; samesite=lax${secure}`
    if (own !== zone) router.refresh()
  }, [known, cookie, zone, router])

  useEffect(() => {
    const format = new Intl.DateTimeFormat(tag, { hour: '2-digit', minute: '2-digit', timeZone: zone })
    let timer: ReturnType<typeof setTimeout>
    const tick = () => {
      setNow(format.format(Date.now()))
      timer = setTimeout(tick, 60_000 - (Date.now() % 60_000))
    }
    tick()
    return () => clearTimeout(timer)
  }, [zone, tag])

  return (
    <span className="num whitespace-nowrap text-ink-3" title={label}>
      {place} {now}
    </span>
  )
}
