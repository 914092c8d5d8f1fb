import { routes } from '#src/app/routes.ts'
import type { PresenceAct } from '../presence/presence.schema.ts'
import type { Presence } from '../presence/show-online.ts'

/** What the server said; `message` is in the reader's language, and null where it could not be reached. */
export type PresenceAnswer = { ok: true; value: Presence } | { ok: false; message: string | null }

const PATIENCE_MS = 8_000

export async function sayPresence(act: PresenceAct): Promise<PresenceAnswer> {
  try {
    const response = await fetch(routes.presence, {
      method: 'POST',
      signal: AbortSignal.timeout(PATIENCE_MS),
      cache: 'no-store',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ act }),
    })
    const answer = await response.json()
    return response.ok ? { ok: true, value: answer } : { ok: false, message: answer.error?.message ?? null }
  } catch {
    return { ok: false, message: null }
  }
}

/** The last word of a page that closes: the browser sends it even when the page is gone. */
export function sayGone(): void {
  const word = new Blob([JSON.stringify({ act: 'GONE' satisfies PresenceAct })], { type: 'application/json' })
  navigator.sendBeacon(routes.presence, word)
}
