import { describe, expect, it } from 'vitest'
import type { StoredMeter } from '#src/features/live/stored-meter.ts'
import { dropsOf } from './drops.ts'

const whole = [{ start: 0, end: 100_000 }]
const holed = [
  { start: 0, end: 40_000 },
  { start: 78_000, end: 100_000 },
]

function meterOf(learner: typeof whole, expert: typeof whole, together: typeof whole): StoredMeter {
  return {
    learner,
    expert,
    together,
    billableSeconds: 0,
    chargeableSeconds: 0,
    amountMinor: 0,
    freeUntil: null,
    capReachedAt: null,
    verdict: 'HELD_TOGETHER',
  }
}

describe('what was lost on the way', () => {
  it('is nothing for two who were there throughout, or never met', () => {
    expect(dropsOf(meterOf(whole, whole, whole))).toBeNull()
    expect(dropsOf(meterOf(whole, [], []))).toBeNull()
  })

  it('is laid to the one whose line it was', () => {
    expect(dropsOf(meterOf(holed, whole, holed))).toEqual({
      count: 1,
      seconds: 38,
      whose: 'LEARNER',
      at: 59_000,
    })
    expect(dropsOf(meterOf(whole, holed, holed))).toMatchObject({ count: 1, whose: 'EXPERT', at: 59_000 })
  })

  it('is laid to nobody when both were gone, or both were there and silent', () => {
    expect(dropsOf(meterOf(holed, holed, holed))?.whose).toBe('SHARED')
    expect(dropsOf(meterOf(whole, whole, holed))?.whose).toBe('SHARED')
  })

  it('leaves out what is shorter than a second', () => {
    const blink = [
      { start: 0, end: 40_000 },
      { start: 40_900, end: 100_000 },
    ]
    expect(dropsOf(meterOf(blink, whole, blink))).toBeNull()
  })

  it('does not count coming late or leaving early', () => {
    const middle = [{ start: 30_000, end: 60_000 }]
    expect(dropsOf(meterOf(middle, whole, middle))).toBeNull()
  })
})
