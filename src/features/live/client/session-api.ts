import type { RoomEntry } from '../enter-room.ts'
import type { RoomMessage } from '../message.schema.ts'
import type { CheckEntry } from '../prepare-check.ts'
import type { MeterReading } from '../read-meter.ts'
import type { BeatInput } from '../record-beat.schema.ts'

const PATIENCE_MS = 8_000
/** A beat that takes longer is of no use: the next one is due. */
const BEAT_PATIENCE_MS = 4_000

/** The server said no, or could not be reached (no `code`). `message` is in the reader's language, or empty. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: string | undefined
  readonly retryAfterSeconds: number

  constructor(code?: string, message = '', retryAfterSeconds = 0) {
    super(message)
    this.code = code
    this.retryAfterSeconds = retryAfterSeconds
  }
}

/** The routes of one session. Every call throws a `Refusal` and nothing else. */
export function sessionApi(bookingId: string) {
  const at = (name: string) => `/api/sessions/${bookingId}/${name}`
  return {
    enter: () => call<RoomEntry>('POST', at('entry')),
    check: () => call<CheckEntry>('POST', at('check')),
    beat: (said: BeatInput) => call<MeterReading>('POST', at('beat'), said, BEAT_PATIENCE_MS),
    /** The browser sends it on by itself: the page runs no further, and hears no answer. */
    frozen: (said: BeatInput) => {
      const body = new Blob([JSON.stringify({ ...said, frozen: true })], { type: 'application/json' })
      navigator.sendBeacon(at('beat'), body)
    },
    meter: () => call<MeterReading>('GET', at('meter'), undefined, BEAT_PATIENCE_MS),
    messages: () => call<RoomMessage[]>('GET', at('messages')),
    post: (message: { clientKey: string; text: string }) =>
      call<RoomMessage>('POST', at('messages'), message),
    /** @param askedAt epoch ms by the server's clock */
    end: (askedAt: number) => call<object>('POST', at('end'), { askedAt }),
    events: `/api/events?booking=${bookingId}`,
  }
}

export type SessionApi = ReturnType<typeof sessionApi>

async function call<T>(
  method: 'GET' | 'POST',
  url: string,
  body?: object,
  patience = PATIENCE_MS,
): Promise<T> {
  let response: Response
  let answer: unknown
  try {
    response = await fetch(url, {
      method,
      signal: AbortSignal.timeout(patience),
      cache: 'no-store',
      ...(method === 'POST'
        ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body ?? {}) }
        : {}),
    })
    answer = await response.json()
  } catch {
    throw new Refusal()
  }
  if (response.ok) return answer as T
  const { error } = (answer ?? {}) as {
    error?: { code?: string; message?: string; retryAfterSeconds?: number }
  }
  throw new Refusal(error?.code, error?.message, error?.retryAfterSeconds)
}
