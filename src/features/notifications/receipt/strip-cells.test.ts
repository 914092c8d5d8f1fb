import { describe, expect, it } from 'vitest'
import type { StoredMeter } from '#src/features/live/stored-meter.ts'
import { stripCells } from './strip-cells.ts'

const MINUTE = 60_000

/** 24 min 16 s with a drop of the learner's from 14:42 to 15:20, three minutes free. */
const drawn: StoredMeter = {
  learner: [
    { start: 0, end: 882_000 },
    { start: 920_000, end: 1_456_000 },
  ],
  expert: [{ start: 0, end: 1_456_000 }],
  together: [
    { start: 0, end: 882_000 },
    { start: 920_000, end: 1_456_000 },
  ],
  billableSeconds: 1_418,
  chargeableSeconds: 1_238,
  amountMinor: 2_476,
  freeUntil: 3 * MINUTE,
  capReachedAt: null,
  verdict: 'HELD_TOGETHER',
}

describe('the strip as cells', () => {
  it('is the drawing: free, billable, a drop, billable', () => {
    expect(stripCells(drawn, 'PER_MINUTE', 'LEARNER')).toEqual([
      { percent: 12.4, ground: 'FREE', upper: true, lower: true },
      { percent: 48.2, ground: 'BILLABLE', upper: true, lower: true },
      { percent: 2.6, ground: 'NONE', upper: false, lower: true },
      { percent: 36.8, ground: 'BILLABLE', upper: true, lower: true },
    ])
  })

  it('puts the reader above, whichever of the two it is', () => {
    const drop = stripCells(drawn, 'PER_MINUTE', 'EXPERT')[2]
    expect(drop).toMatchObject({ upper: true, lower: false })
  })

  it('fills its width exactly, and keeps a drop of a second in an hour visible', () => {
    const hour = 60 * MINUTE
    const together = [
      { start: 0, end: 1_000_000 },
      { start: 1_001_000, end: hour },
    ]
    const cells = stripCells(
      { ...drawn, learner: together, together, expert: [{ start: 0, end: hour }], freeUntil: null },
      'PER_SESSION',
      'LEARNER',
    )
    expect(cells[1]?.percent).toBeGreaterThanOrEqual(0.6)
    expect(cells.reduce((total, { percent }) => total + percent, 0)).toBeCloseTo(100, 6)
  })

  it('shows who waited for whom', () => {
    const waiting = { ...drawn, learner: [], together: [], freeUntil: null, chargeableSeconds: 0 }
    expect(stripCells(waiting, 'PER_MINUTE', 'LEARNER')).toEqual([
      { percent: 100, ground: 'NONE', upper: false, lower: true },
    ])
  })

  it('is empty when nobody came', () => {
    expect(stripCells({ ...drawn, learner: [], expert: [], together: [] }, 'FREE', 'LEARNER')).toEqual([])
  })

  it('is paid ground at a fixed price and free ground for nothing', () => {
    const whole = { ...drawn, freeUntil: null, chargeableSeconds: 0 }
    expect(stripCells(whole, 'PER_SESSION', 'LEARNER')[0]?.ground).toBe('BILLABLE')
    expect(stripCells(whole, 'FREE', 'LEARNER')[0]?.ground).toBe('FREE')
    expect(stripCells(whole, 'PER_MINUTE', 'LEARNER')[0]?.ground).toBe('FREE')
  })
})
