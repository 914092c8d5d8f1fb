import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Role } from '#src/domain/attendance/observation.ts'
import { Store } from '../../client/store.ts'
import { type Heard, watchHearing } from './hearing-probe.ts'
import { NOBODY } from './other-tracks.ts'
import type { ConnectionView, RoomConnection } from './room-connection.ts'

/** A track of the other's of which packets go on arriving. */
function arriving() {
  let packetsReceived = 0
  const getRTCStatsReport = async () => {
    packetsReceived += 20
    return new Map([['in', { type: 'inbound-rtp', packetsReceived, bytesReceived: packetsReceived * 80 }]])
  }
  return { getRTCStatsReport } as unknown as ConnectionView['other']['microphone']
}

/** A page that watches, with what it was told at each look. */
function watching(from: Role, other: Partial<ConnectionView['other']>) {
  const there = { ...NOBODY, here: true, ...other }
  const state = new Store({ phase: 'IN', sid: 'PA_me', other: there } as ConnectionView)
  const told: Heard[] = []
  const stop = watchHearing({ state } as unknown as RoomConnection, from, (heard) => told.push(heard))
  return { state, told, stop }
}

async function hears(
  from: Role,
  other: Partial<ConnectionView['other']>,
): Promise<boolean | null | undefined> {
  const { told, stop } = watching(from, other)
  await vi.advanceTimersByTimeAsync(2_000)
  stop()
  return told.at(-1)?.hears
}

describe('what a page hears of the other', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('is their microphone', async () => {
    expect(await hears('EXPERT', { microphone: arriving() })).toBe(true)
    expect(await hears('LEARNER', { microphone: arriving() })).toBe(true)
    expect(await hears('EXPERT', {})).toBe(false)
  })

  it('is the sound of a screen that the learner shares, and not of one that the expert does', async () => {
    expect(await hears('LEARNER', { shareSound: arriving() })).toBe(true)
    expect(await hears('EXPERT', { shareSound: arriving() })).toBe(false)
  })
})

describe('since when a page hears, or does not', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('is the look that found it so, and stays while it is', async () => {
    const begin = performance.now()
    const { told, stop } = watching('EXPERT', { microphone: arriving() })
    await vi.advanceTimersByTimeAsync(2_000)
    stop()
    expect(new Set(told.map(({ hears, since }) => `${hears} ${since - begin}`))).toEqual(new Set(['true 0']))
  })

  it('is the moment at which the other goes, between two looks', async () => {
    const { state, told, stop } = watching('EXPERT', { microphone: arriving() })
    await vi.advanceTimersByTimeAsync(2_100)
    const wentAt = performance.now()
    state.set({ other: NOBODY })
    await vi.advanceTimersByTimeAsync(0)
    expect(told.at(-1)).toMatchObject({ hears: false, since: wentAt })
    await vi.advanceTimersByTimeAsync(2_000)
    stop()
    expect(told.at(-1)).toMatchObject({ hears: false, since: wentAt })
  })
})
