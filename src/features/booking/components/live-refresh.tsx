'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

interface LiveRefreshProps {
  /** Address of the booking's events. */
  events: string
  /** Something is under way that must come to an end soon: look without being told, too. */
  poll: boolean
}

const POLL_MS = 4_000
/** What of a booking's events changes its page; the room's meter and chat do not. */
const SHOWN = ['status', 'proposal', 'review']

/** A client component without a face: asks for the page anew when something about the booking changed. */
export function LiveRefresh({ events, poll }: LiveRefreshProps) {
  const router = useRouter()
  useEffect(() => {
    const source = new EventSource(events)
    source.addEventListener('message', ({ data }) => {
      const event = JSON.parse(data) as Record<string, unknown>
      if (SHOWN.some((key) => key in event)) router.refresh()
    })
    // Whatever happened between the page's making and now, or while the line was down, was not heard.
    source.addEventListener('open', () => router.refresh())
    source.addEventListener('reset', () => router.refresh())
    // Browsers keep pages alive for their back button: a stream left open there would hold a connection.
    const leave = () => source.close()
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      source.close()
    }
  }, [events, router])
  useEffect(() => {
    if (!poll) return
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') router.refresh()
    }, POLL_MS)
    return () => clearInterval(timer)
  }, [poll, router])
  return null
}
