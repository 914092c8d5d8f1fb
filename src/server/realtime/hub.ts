import pg from 'pg'
import { env } from '#src/env.ts'
import { log } from '#src/server/log/log.ts'
import { CHANNEL } from './publish.ts'

export type Listener = (message: Record<string, string | number | boolean | null>) => void

/**
 * One LISTEN connection a process, shared by all its open event streams. When it drops it is made again, and
 * every listener is told to read its state afresh (`{ reset: true }`), since notifications in between are lost.
 */
class Hub {
  #listeners = new Map<string, Set<Listener>>()
  #client: pg.Client | undefined
  #closed = false

  async subscribe(topic: string, listener: Listener): Promise<() => void> {
    await this.#connect()
    const listeners = this.#listeners.get(topic) ?? new Set()
    listeners.add(listener)
    this.#listeners.set(topic, listeners)
    return () => {
      listeners.delete(listener)
      if (listeners.size === 0) this.#listeners.delete(topic)
    }
  }

  async close(): Promise<void> {
    this.#closed = true
    await this.#client?.end().catch(() => {})
  }

  #connecting: Promise<void> | undefined
  #connect(): Promise<void> {
    this.#connecting ??= this.#open().catch((error) => {
      this.#connecting = undefined
      throw error
    })
    return this.#connecting
  }

  async #open(): Promise<void> {
    const client = new pg.Client({
      connectionString: env.DATABASE_URL,
      application_name: 'visavis-listen',
      keepAlive: true,
    })
    client.on('notification', ({ payload }) => this.#deliver(payload))
    client.on('error', (error) => this.#lost(error))
    client.on('end', () => this.#lost())
    await client.connect()
    await client.query(`LISTEN ${CHANNEL}`)
    this.#client = client
  }

  #lost(error?: Error): void {
    if (this.#closed || !this.#connecting) return
    this.#connecting = undefined
    this.#client = undefined
    log().warn({ error }, 'The notification connection was lost and is being made again')
    const again = () => {
      if (this.#closed || this.#listeners.size === 0) return
      this.#connect().then(
        () => {
          for (const listeners of this.#listeners.values())
            for (const listener of listeners) listener({ reset: true })
        },
        () => setTimeout(again, 2_000),
      )
    }
    setTimeout(again, 200)
  }

  #deliver(payload: string | undefined): void {
    if (!payload) return
    const { topic, message } = JSON.parse(payload) as { topic: string; message: Parameters<Listener>[0] }
    for (const listener of this.#listeners.get(topic) ?? []) listener(message)
  }
}

const shared = globalThis as { visavisHub?: Hub }

export function hub(): Hub {
  shared.visavisHub ??= new Hub()
  return shared.visavisHub
}
