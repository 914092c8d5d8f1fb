import type { Role } from '#src/domain/attendance/observation.ts'
import type { RoomMessage } from '../message.schema.ts'
import { Refusal, type SessionApi } from './session-api.ts'
import { Store } from './store.ts'

export interface ChatLine extends Omit<RoomMessage, 'id'> {
  /** WAITING: the network was gone, it is sent again by itself. FAILED: refused; `reason` says why. */
  state: 'SENT' | 'SENDING' | 'WAITING' | 'FAILED'
  reason?: string
}

export interface ChatState {
  lines: readonly ChatLine[]
  /** Messages of the other since the reader last looked. */
  unread: number
}

const TRY_AGAIN_MS = 3_000

interface Given {
  api: Pick<SessionApi, 'messages' | 'post'>
  me: Role
  /** Makes keys that no other page makes. */
  newKey: () => string
  /** Epoch milliseconds, for messages that the server has not dated yet. */
  now: () => number
}

/**
 * The chat as this page knows it. What is written shows at once and is sent in order, one at a time, until it is
 * stored or refused: its key makes a second sending harmless.
 */
export class ChatLog {
  readonly state = new Store<ChatState>({ lines: [], unread: 0 })
  #given: Given
  #stored: RoomMessage[] = []
  #outbox: ChatLine[] = []
  #seen: number | null = null
  #isOpen = false
  #sending = false
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(given: Given) {
    this.#given = given
  }

  /** Reads what is stored: at the start, and whenever an event says that somebody wrote. */
  async refresh(): Promise<void> {
    try {
      this.#stored = await this.#given.api.messages()
      // What was written before this page came has been seen on the one before.
      this.#seen ??= this.#stored.length
      this.#show()
    } catch {
      // The next event or the next opening reads again.
    }
  }

  send(text: string): void {
    const { me, newKey, now } = this.#given
    this.#outbox.push({ clientKey: newKey(), from: me, text, at: now(), state: 'SENDING' })
    this.#show()
    void this.#flush()
  }

  /** A refused message, sent again because the reader asks. */
  again(clientKey: string): void {
    this.#change(clientKey, { state: 'SENDING', reason: undefined })
    void this.#flush()
  }

  setOpen(isOpen: boolean): void {
    this.#isOpen = isOpen
    if (isOpen) void this.refresh()
    this.#show()
  }

  stop(): void {
    clearTimeout(this.#timer)
  }

  async #flush(): Promise<void> {
    if (this.#sending) return
    const next = this.#outbox.find(({ state }) => state === 'SENDING' || state === 'WAITING')
    if (!next) return
    this.#sending = true
    let wait = 0
    try {
      const { clientKey, text } = next
      const stored = await this.#given.api.post({ clientKey, text })
      this.#outbox = this.#outbox.filter((line) => line.clientKey !== clientKey)
      if (!this.#stored.some(({ id }) => id === stored.id)) this.#stored = [...this.#stored, stored]
      this.#show()
    } catch (error) {
      wait = this.#notSent(next.clientKey, error)
    }
    this.#sending = false
    clearTimeout(this.#timer)
    if (wait === 0) void this.#flush()
    else this.#timer = setTimeout(() => void this.#flush(), wait)
  }

  /** @returns milliseconds to wait before the next sending */
  #notSent(clientKey: string, error: unknown): number {
    const { code, message, retryAfterSeconds } = error instanceof Refusal ? error : new Refusal()
    const passes = code === undefined || code === 'RATE_LIMITED' || code === 'UNAVAILABLE'
    this.#change(clientKey, passes ? { state: 'WAITING' } : { state: 'FAILED', reason: message })
    return passes ? Math.max(TRY_AGAIN_MS, retryAfterSeconds * 1_000) : 0
  }

  #change(clientKey: string, change: Partial<ChatLine>): void {
    this.#outbox = this.#outbox.map((line) => (line.clientKey === clientKey ? { ...line, ...change } : line))
    this.#show()
  }

  #show(): void {
    if (this.#isOpen) this.#seen = this.#stored.length
    const stored: ChatLine[] = this.#stored.map(({ id: _, ...line }) => ({ ...line, state: 'SENT' }))
    const keys = new Set(
      stored.filter(({ from }) => from === this.#given.me).map(({ clientKey }) => clientKey),
    )
    this.state.set({
      lines: [...stored, ...this.#outbox.filter(({ clientKey }) => !keys.has(clientKey))],
      unread: stored.slice(this.#seen ?? stored.length).filter(({ from }) => from !== this.#given.me).length,
    })
  }
}
