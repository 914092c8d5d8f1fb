import { expect, it } from 'vitest'
import { HOUR, MINUTE } from '../time/instant.ts'
import { noShowAt } from './no-show.ts'

it('is ten minutes after the start, and not after the end of a session that is no longer', () => {
  expect(noShowAt({ startAt: 0, endAt: HOUR })).toBe(10 * MINUTE)
  expect(noShowAt({ startAt: 0, endAt: 10 * MINUTE })).toBe(10 * MINUTE)
  expect(noShowAt({ startAt: 0, endAt: 5 * MINUTE })).toBe(5 * MINUTE)
})
