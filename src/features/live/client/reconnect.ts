/** What a page does about a refused entry or a lost connection. */
export type Answer =
  /** Ask for a fresh entry and join again. */
  | 'REJOIN'
  /** Stand aside: the same person is here in another tab. Joining again would throw that one out. */
  | 'TAKEN'
  /** The session is over. */
  | 'CLOSED'
  /** This reader may not enter; asking again changes nothing. */
  | 'REFUSED'

/** LiveKit's reason by name. All but one end in asking for a fresh entry: our server knows whether there is one. */
export function afterDisconnect(reason: string | undefined): Answer {
  return reason === 'DUPLICATE_IDENTITY' ? 'TAKEN' : 'REJOIN'
}

/** @param code of our own server's refusal; anything else (no network, LiveKit away) is undefined */
export function afterRefusal(code: string | undefined): Answer {
  if (code === 'ROOM_CLOSED') return 'CLOSED'
  const forGood = code === 'UNAUTHENTICATED' || code === 'FORBIDDEN' || code === 'NOT_FOUND'
  return forGood ? 'REFUSED' : 'REJOIN'
}

const DELAYS = [0, 500, 1_000, 2_000, 4_000, 7_000] as const
const LONGEST = 10_000

/**
 * Milliseconds before the next try, for as long as the room is open. Spread by a quarter either way, so that
 * pages which lost the same server do not all come back at once.
 *
 * @param failed tries that failed so far @param random 0 to 1 @param retryAfterSeconds when the server named them
 */
export function delayBefore(failed: number, random: number, retryAfterSeconds = 0): number {
  const base = DELAYS[failed] ?? LONGEST
  return Math.max(Math.round(base * (0.75 + random / 2)), retryAfterSeconds * 1_000)
}

const RESUME_DELAYS = [200, 600, 1_500, 3_000, 5_000] as const

/**
 * Milliseconds before LiveKit's client tries once more to resume by itself; null hands over to a fresh join. The
 * server forgets a lost connection within some 20 s, and a fresh entry also finds a server that was restarted.
 */
export function resumeDelay(tried: number): number | null {
  return RESUME_DELAYS[tried] ?? null
}
