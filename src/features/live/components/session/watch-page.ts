/**
 * The page is back: shown again, thawed (phones freeze pages behind others), restored from the back button's
 * cache, or on the network again.
 *
 * @returns stops watching
 */
export function watchPage(back: () => void): () => void {
  const shown = () => {
    if (document.visibilityState === 'visible') back()
  }
  document.addEventListener('visibilitychange', shown)
  document.addEventListener('resume', back)
  window.addEventListener('pageshow', back)
  window.addEventListener('online', back)
  return () => {
    document.removeEventListener('visibilitychange', shown)
    document.removeEventListener('resume', back)
    window.removeEventListener('pageshow', back)
    window.removeEventListener('online', back)
  }
}

/**
 * The browser freezes the page now, behind a telephone call or another tab: the last moment at which it can speak.
 * Heard at the document, so before LiveKit's client, which says goodbye when the event reaches the window.
 *
 * @returns stops watching
 */
export function watchFreeze(frozen: () => void): () => void {
  document.addEventListener('freeze', frozen)
  return () => document.removeEventListener('freeze', frozen)
}

/** What an event about a booking may carry: ids and figures. */
export type BookingEvent = Record<string, string | number | boolean | null>

/**
 * Events of this booking from our server. The browser connects again by itself; after each connection the state
 * is read afresh, because events in between are lost.
 *
 * @returns stops listening
 */
export function watchEvents(address: string, heard: (event: BookingEvent) => void): () => void {
  const source = new EventSource(address)
  source.addEventListener('message', ({ data }) => heard(JSON.parse(data) as BookingEvent))
  source.addEventListener('reset', () => heard({ message: true }))
  source.addEventListener('open', () => heard({ message: true }))
  return () => source.close()
}
