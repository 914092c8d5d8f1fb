import { describe, expect, it } from 'vitest'
import { chartBars } from './chart-bars.ts'

const week = (paid: number, available = 0, held = 0) => ({
  monday: `2026-11-${paid}`,
  startAt: 0,
  paid,
  available,
  held,
  sessions: 1,
})
const SIZE = { width: 640, height: 220 }

describe('the bars of the earnings chart', () => {
  it('stand on each other without a gap, as high together as the week’s sum', () => {
    const [bar] = chartBars([week(20_000, 10_000, 5_000)], SIZE).bars
    expect(bar?.available.y).toBeCloseTo((bar?.paid.y ?? 0) - (bar?.available.height ?? 0))
    expect(bar?.held.y).toBeCloseTo((bar?.available.y ?? 0) - (bar?.held.height ?? 0))
    expect(bar?.top.amountMinor).toBe(35_000)
    expect(bar?.paid.height).toBeCloseTo(2 * (bar?.available.height ?? 0))
  })

  it('never rise above the axis, whose lines are round', () => {
    for (const most of [1, 99, 1_234, 57_600, 61_072, 9_999_999]) {
      const { bars, lines } = chartBars([week(most)], SIZE)
      expect(bars[0]?.top.y).toBeGreaterThanOrEqual(20)
      expect(lines.map(({ amountMinor }) => amountMinor / (lines[2]?.amountMinor ?? 0))).toEqual([3, 2, 1, 0])
    }
  })

  it('are flat where nothing was earned', () => {
    const [bar] = chartBars([week(0)], SIZE).bars
    expect([bar?.paid.height, bar?.available.height, bar?.held.height]).toEqual([0, 0, 0])
  })
})
