import { expect, test } from 'vitest'
import { slotRuns } from './slot-runs.ts'

const QUARTER = 15 * 60_000

test('starts a step apart are one run that ends just behind the last start', () => {
  expect(slotRuns([0, QUARTER, 2 * QUARTER], QUARTER)).toEqual([{ start: 0, end: 2 * QUARTER + 1 }])
})

test('a gap longer than a step begins another run', () => {
  expect(slotRuns([0, 3 * QUARTER], QUARTER)).toEqual([
    { start: 0, end: 1 },
    { start: 3 * QUARTER, end: 3 * QUARTER + 1 },
  ])
})

test('no starts, no runs', () => {
  expect(slotRuns([], QUARTER)).toEqual([])
})
