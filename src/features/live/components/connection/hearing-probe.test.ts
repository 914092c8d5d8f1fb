import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Role } from '#src/domain/attendance/observation.ts'
import { watchHearing } from './hearing-probe.ts'
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

async function hears(from: Role, other: Partial<ConnectionView['other']>): Promise<boolean | null> {
  const view = { phase: 'IN', sid: 'PA_me', other: { ...NOBODY, here: true, ...other } }
  const connection = { state: { get: () => view } } as unknown as RoomConnection
  let last: boolean | null = null
  const stop = watchHearing(connection, from, (heard) => {
    last = heard
  })
  await vi.advanceTimersByTimeAsync(2_000)
  stop()
  return last
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
