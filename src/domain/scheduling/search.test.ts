import { expect, it } from 'vitest'
import { between, daily, requestWith } from '#tests/support/scheduling/request.ts'
import { freeWithin, readSearch } from './search.ts'

const DAY = between('2026-11-22T23:00Z', '2026-11-23T23:00Z')

it('free time is the hours less what is taken, buffers included', () => {
  const request = requestWith({
    availability: {
      weekly: daily('09:00', '17:00'),
      timeOff: [between('2026-11-23T15:00Z', '2026-11-25T00:00Z')],
    },
    bookings: [between('2026-11-23T10:00Z', '2026-11-23T11:00Z')],
    learnerBusy: [between('2026-11-23T12:00Z', '2026-11-23T12:30Z')],
  })
  expect(freeWithin(readSearch(request), DAY)).toEqual([
    between('2026-11-23T08:00Z', '2026-11-23T09:50Z'),
    between('2026-11-23T11:10Z', '2026-11-23T12:00Z'),
    between('2026-11-23T12:30Z', '2026-11-23T15:00Z'),
  ])
})
