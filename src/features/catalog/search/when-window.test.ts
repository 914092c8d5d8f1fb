import { expect, test } from 'vitest'
import { whenWindow } from './when-window.ts'

const at = (iso: string) => Date.parse(iso)
const iso = ({ start, end }: { start: number; end: number }) =>
  [start, end].map((instant) => new Date(instant).toISOString())

const AFTERNOON = at('2026-11-24T15:12:00Z')

test('today ends at the midnight of the reader', () => {
  expect(iso(whenWindow('today', AFTERNOON, 'Europe/Paris'))).toEqual([
    '2026-11-24T15:12:00.000Z',
    '2026-11-24T23:00:00.000Z',
  ])
  expect(iso(whenWindow('today', AFTERNOON, 'America/New_York'))[1]).toBe('2026-11-25T05:00:00.000Z')
})

test('this evening begins at 17:00 there, or now when that has gone', () => {
  expect(iso(whenWindow('evening', AFTERNOON, 'Europe/Paris'))[0]).toBe('2026-11-24T16:00:00.000Z')
  expect(iso(whenWindow('evening', at('2026-11-24T20:30:00Z'), 'Europe/Paris'))[0]).toBe(
    '2026-11-24T20:30:00.000Z',
  )
})

test('tomorrow is the whole next date, 25 hours long when clocks go back', () => {
  const { start, end } = whenWindow('tomorrow', at('2026-10-24T10:00:00Z'), 'Europe/Paris')
  expect(end - start).toBe(25 * 3_600_000)
})

test('the week is seven days from now', () => {
  expect(iso(whenWindow('week', AFTERNOON, 'Europe/Paris'))[1]).toBe('2026-12-01T15:12:00.000Z')
})
