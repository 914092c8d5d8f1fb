import { describe, expect, it } from 'vitest'
import { bestWeek, type EarningsWeek } from './weeks.ts'

const week = (monday: string, paid: number, held = 0): EarningsWeek => ({
  monday,
  startAt: Date.parse(monday),
  paid,
  available: 0,
  held,
  sessions: paid + held > 0 ? 1 : 0,
})

describe('the best week', () => {
  it('is the one that brought most, whether its money is held or paid', () => {
    const weeks = [week('2026-11-02', 9_000), week('2026-11-09', 4_000, 6_000), week('2026-11-16', 0)]
    expect(bestWeek(weeks)?.monday).toBe('2026-11-09')
  })

  it('is the later of two that brought the same', () => {
    const weeks = [week('2026-11-02', 5_000), week('2026-11-09', 5_000), week('2026-11-16', 100)]
    expect(bestWeek(weeks)?.monday).toBe('2026-11-09')
  })

  it('is none where a single week brought anything, or no week', () => {
    expect(bestWeek([week('2026-11-02', 0), week('2026-11-09', 5_000)])).toBeNull()
    expect(bestWeek([week('2026-11-02', 0)])).toBeNull()
    expect(bestWeek([])).toBeNull()
  })
})
