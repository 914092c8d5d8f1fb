import { describe, expect, it } from 'vitest'
import { brokenOff } from './broken-off.ts'

describe('an end that nobody told', () => {
  it('is shown by two polls in a row that miss it, and came after the last that saw it', () => {
    expect(brokenOff(0, [10, 20, 30], [40, 50])).toEqual({ lastSeen: 30, missedAt: 40 })
  })

  it('is not shown by one poll, nor by two with a sighting between them', () => {
    expect(brokenOff(0, [10, 20, 30], [40])).toBeNull()
    expect(brokenOff(0, [10, 30, 50], [20, 40])).toBeNull()
  })

  it('counts the beginning as a sighting', () => {
    expect(brokenOff(5, [], [10, 20])).toEqual({ lastSeen: 5, missedAt: 10 })
  })

  it('ignores what polls missed before the beginning', () => {
    expect(brokenOff(25, [30], [10, 20])).toBeNull()
  })

  it('is the first of several, in whatever order and however often the polls are told', () => {
    expect(brokenOff(0, [90, 10, 10], [70, 30, 20, 20, 60])).toEqual({ lastSeen: 10, missedAt: 20 })
  })
})
