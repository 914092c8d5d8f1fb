import { describe, expect, it } from 'vitest'
import { DEFAULT_SLOT_LIMITS, SLOT_LIMIT_BOUNDS, STEP_MINUTES } from '../policy/scheduling.ts'
import { limitProblems } from './limit-problems.ts'

describe('limits of an expert', () => {
  it('are by default a step of 15 minutes, 2 hours of notice, 60 days, buffers of 0 and 10 minutes, no maximum', () => {
    expect(DEFAULT_SLOT_LIMITS).toEqual({
      stepMinutes: 15,
      minimumNoticeMinutes: 120,
      horizonDays: 60,
      bufferBeforeMinutes: 0,
      bufferAfterMinutes: 10,
      dailyMaximum: null,
    })
    expect(limitProblems(DEFAULT_SLOT_LIMITS)).toEqual([])
  })

  it('may be at their bounds, not beyond them or between whole numbers', () => {
    for (const limit of Object.keys(SLOT_LIMIT_BOUNDS) as (keyof typeof SLOT_LIMIT_BOUNDS)[]) {
      const { min, max } = SLOT_LIMIT_BOUNDS[limit]
      const problemsAt = (value: number) => limitProblems({ ...DEFAULT_SLOT_LIMITS, [limit]: value })
      for (const good of [min, max]) expect(problemsAt(good)).toEqual([])
      for (const bad of [min - 1, max + 1, min + 0.5, Number.NaN]) {
        expect(problemsAt(bad)).toEqual([{ limit, min, max }])
      }
    }
  })

  it('have one of a few steps, each of which divides an hour', () => {
    const problemsAt = (stepMinutes: number) => limitProblems({ ...DEFAULT_SLOT_LIMITS, stepMinutes })
    for (const step of STEP_MINUTES) expect(60 % step).toBe(0)
    expect(problemsAt(30)).toEqual([])
    expect(problemsAt(25)).toEqual([{ limit: 'stepMinutes', allowed: STEP_MINUTES }])
  })
})
