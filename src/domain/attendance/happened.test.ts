import { describe, expect, it } from 'vitest'
import { earliest, latest } from './happened.ts'
import type { Observation, ObservationSource } from './observation.ts'

const told = (source: ObservationSource, providerAt: number | null, receivedAt: number): Observation => ({
  source,
  kind: 'LEFT',
  role: 'LEARNER',
  participantSid: 'PA_1',
  providerAt,
  receivedAt,
})

describe('when something happened', () => {
  it('by a webhook that came within its second is when it came', () => {
    const prompt = told('WEBHOOK', 5_000, 5_420)
    expect([latest(prompt), earliest(prompt)]).toEqual([5_420, 5_420])
  })

  it('by a late webhook is the end of its second for a beginning and the start of it for an ending', () => {
    const late = told('WEBHOOK', 5_000, 19_000)
    expect([latest(late), earliest(late)]).toEqual([5_999, 5_000])
  })

  it('by a webhook from a clock ahead of ours is what that clock says', () => {
    const ahead = told('WEBHOOK', 5_000, 4_700)
    expect([latest(ahead), earliest(ahead)]).toEqual([5_000, 5_000])
  })

  it('by our own doing or asking is by our own clock', () => {
    expect(latest(told('CONTROL', 5_123, 5_130))).toBe(5_123)
    expect(earliest(told('POLL', null, 5_130))).toBe(5_130)
  })

  it('by a page is when it reached us, whatever the page’s clock says', () => {
    const beacon = told('BEACON', 99_000, 5_130)
    expect([latest(beacon), earliest(beacon)]).toEqual([5_130, 5_130])
  })
})
