import { describe, expect, it } from 'vitest'
import { exampleSession } from './example-session.ts'

describe('the session that explains the meter', () => {
  it('counts only the seconds in which both are on the strip', () => {
    const drawn = [...exampleSession.free, ...exampleSession.billable].reduce(
      (sum, span) => sum + (span.end - span.start) / 1_000,
      0,
    )
    expect(drawn).toBe(exampleSession.togetherSeconds)
    expect(exampleSession.togetherSeconds).toBe(23 * 60 + 38)
  })

  it('costs what the pricing rule says', () => {
    expect(exampleSession.paidSeconds).toBe(20 * 60 + 38)
    expect(exampleSession.price.amountMinor).toBe(Math.floor((120 * (20 * 60 + 38)) / 60))
  })
})
