import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openDatabase } from '#src/server/db/client.ts'
import { eventStream } from '#src/server/realtime/event-stream.ts'
import { hub } from '#src/server/realtime/hub.ts'
import { closeStreams, openStreams } from '#src/server/realtime/open-streams.ts'
import { pgRealtime } from '#src/server/realtime/publish.ts'
import { testDatabaseUrl } from '#tests/support/database/test-database.ts'

const settings = vi.hoisted(() => ({ env: { DATABASE_URL: '', LOG_LEVEL: 'silent' } }))
vi.mock('#src/env.ts', () => settings)

let db: ReturnType<typeof openDatabase>

beforeAll(async () => {
  settings.env.DATABASE_URL = await testDatabaseUrl()
  db = openDatabase(settings.env.DATABASE_URL, 2)
})
afterAll(async () => {
  await hub().close()
  await db.$disconnect()
})

type Options = Parameters<typeof eventStream>[2]

/** A browser that listens. `next()` gives the next event; its end gives null. */
function listen(topics: string[], options?: Options) {
  const gone = new AbortController()
  const response = eventStream({ signal: gone.signal }, topics, options)
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  const next = async (): Promise<{ event: string; data: unknown } | null> => {
    for (;;) {
      const end = text.indexOf('\n\n')
      if (end >= 0) {
        const block = text.slice(0, end)
        text = text.slice(end + 2)
        const event = /^event: (.*)$/m.exec(block)?.[1]
        if (event) return { event, data: JSON.parse(/^data: (.*)$/m.exec(block)?.[1] ?? 'null') }
        continue
      }
      const part = await reader?.read()
      if (!part || part.done) return null
      text += part.value
    }
  }
  return { response, next, leave: () => gone.abort() }
}

describe('an event stream', () => {
  it('is never buffered or stored on its way', () => {
    const { response, leave } = listen(['a'])
    expect(response.headers.get('content-type')).toContain('text/event-stream')
    expect(response.headers.get('x-accel-buffering')).toBe('no')
    expect(response.headers.get('cache-control')).toContain('no-store')
    leave()
  })

  it('starts with the state, then brings what is published on its topics when that commits', async () => {
    const stream = listen(['booking:1'], { snapshot: async () => ({ status: 'HELD' }) })
    expect(await stream.next()).toEqual({ event: 'snapshot', data: { status: 'HELD' } })
    await pgRealtime.publish(db, 'booking:2', { status: 'OTHER' })
    const undone = db.$transaction(async (tx) => {
      await pgRealtime.publish(tx, 'booking:1', { status: 'UNDONE' })
      throw new Error('rolled back')
    })
    await expect(undone).rejects.toThrow('rolled back')
    await pgRealtime.publish(db, 'booking:1', { status: 'CONFIRMED' })
    expect(await stream.next()).toEqual({ event: 'message', data: { status: 'CONFIRMED' } })
    stream.leave()
    expect(await stream.next()).toBeNull()
  })

  it('shows each reader what is theirs to see', async () => {
    const stream = listen(['chat:1'], {
      snapshot: async () => ({ ready: true }),
      map: (message) => (message.secret ? null : { id: message.id ?? null }),
    })
    await stream.next()
    await pgRealtime.publish(db, 'chat:1', { id: 1, secret: true })
    await pgRealtime.publish(db, 'chat:1', { id: 2, extra: 'x' })
    expect(await stream.next()).toEqual({ event: 'message', data: { id: 2 } })
    stream.leave()
  })

  it('tells its reader to start over after the connection to the database was lost', async () => {
    let reads = 0
    const stream = listen(['x'], { snapshot: async () => ({ reads: ++reads }) })
    expect(await stream.next()).toEqual({ event: 'snapshot', data: { reads: 1 } })
    await db.$executeRaw`
      SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE application_name = 'visavis-listen' AND datname = current_database()`
    expect(await stream.next()).toEqual({ event: 'snapshot', data: { reads: 2 } })
    await pgRealtime.publish(db, 'x', { again: true })
    expect(await stream.next()).toEqual({ event: 'message', data: { again: true } })
    stream.leave()
  })

  it('leaves nothing behind when its reader goes', async () => {
    const before = openStreams()
    const streams = Array.from({ length: 20 }, () => listen(['y'], { snapshot: async () => ({ ok: true }) }))
    await Promise.all(streams.map(({ next }) => next()))
    expect(openStreams()).toBe(before + 20)
    for (const { leave } of streams) leave()
    expect(openStreams()).toBe(before)
  })

  it('of one account are six at most: the oldest gives way, and comes back later than others', async () => {
    const before = openStreams()
    const snapshot = async () => ({ ok: true })
    const other = listen(['w'], { snapshot, account: 'ben' })
    const own = Array.from({ length: 7 }, () => listen(['w'], { snapshot, account: 'ada' }))
    const [first, ...rest] = own
    await Promise.all([other, ...rest].map(({ next }) => next()))
    expect(openStreams()).toBe(before + 7)
    while ((await first?.next()) !== null);
    for (const { leave } of [other, ...rest]) leave()
    expect(openStreams()).toBe(before)
  })

  it('ends at the heartbeat after its reader lost the right to it', async () => {
    let allowed = true
    const checks: boolean[] = []
    const stillAllowed = async () => {
      checks.push(allowed)
      if (checks.length === 2) allowed = false
      return checks.at(-1) ?? false
    }
    const stream = listen(['v'], { snapshot: async () => ({ ok: true }), stillAllowed, heartbeatMs: 5 })
    await stream.next()
    expect(await stream.next()).toBeNull()
    expect(checks).toEqual([true, true, false])
  })

  it('outlives a check that failed, and ends at the end of its life', async () => {
    let checks = 0
    const stillAllowed = async () => {
      checks++
      throw new Error('The database is away')
    }
    const stream = listen(['u'], {
      snapshot: async () => ({ ok: true }),
      stillAllowed,
      heartbeatMs: 5,
      lifeMs: 200,
    })
    await stream.next()
    expect(await stream.next()).toBeNull()
    expect(checks).toBeGreaterThan(1)
  })

  it('ends when the process stops, and so does one that opens then', async () => {
    const open = listen(['z'], { snapshot: async () => ({ ok: true }) })
    await open.next()
    closeStreams()
    expect(await open.next()).toBeNull()
    expect(await listen(['z']).next()).toBeNull()
    expect(openStreams()).toBe(0)
  })
})
