import { describe, expect, it } from 'vitest'
import { brokenOff } from './broken-off.ts'

/** Seconds into milliseconds, as the log has them. */
const s = (...seconds: number[]) => seconds.map((second) => second * 1_000)
const broken = (from: number, seen: readonly number[], missed: readonly number[]) => {
  const found = brokenOff(from * 1_000, s(...seen), s(...missed))
  return found && { lastSeen: found.lastSeen / 1_000, missedAt: found.missedAt / 1_000 }
}

describe('an end that nobody told', () => {
  it('is shown by two polls in a row that miss it, and came after the last that saw it', () => {
    expect(broken(0, [10, 20, 30], [40, 50])).toEqual({ lastSeen: 30, missedAt: 40 })
  })

  it('is not shown by one poll, nor by two with a sighting between them', () => {
    expect(broken(0, [10, 20, 30], [40])).toBeNull()
    expect(broken(0, [10, 30, 50], [20, 40])).toBeNull()
  })

  it('is not shown by a burst of polls, but by a burst and one some seconds later', () => {
    expect(broken(0, [10], [20, 20.001, 24.999])).toBeNull()
    expect(broken(0, [10], [20, 20.001, 25])).toEqual({ lastSeen: 10, missedAt: 20 })
  })

  it('counts the beginning as a sighting', () => {
    expect(broken(5, [], [10, 20])).toEqual({ lastSeen: 5, missedAt: 10 })
  })

  it('ignores what polls missed before the beginning', () => {
    expect(broken(25, [30], [10, 20])).toBeNull()
  })

  it('is the first of several, in whatever order and however often the polls are told', () => {
    expect(broken(0, [90, 10, 10], [70, 30, 20, 20, 60])).toEqual({ lastSeen: 10, missedAt: 20 })
  })
})
