import { describe, expect, it } from 'vitest'
import { EDGES } from './edges.ts'
import {
  ACTIVE_STATUSES,
  AGREED_STATUSES,
  BOOKING_STATUSES,
  type BookingStatus,
  COMING_STATUSES,
  isActive,
  PAST_STATUSES,
  ROOM_STATUSES,
  UNSETTLED_STATUSES,
} from './status.ts'

const sorted = (statuses: Iterable<BookingStatus>) => [...statuses].sort()
const leadOn = new Set(EDGES.filter(({ from, to }) => from !== to).map(({ from }) => from))
/** Those from which an event leads somewhere. */
const from = (...on: (typeof EDGES)[number]['on'][]) =>
  new Set(EDGES.filter((edge) => on.includes(edge.on)).map((edge) => edge.from))

describe('the calendar', () => {
  it('is occupied by what is held, awaited, confirmed or live, and by nothing that is over', () => {
    expect(BOOKING_STATUSES.filter(isActive)).toEqual(['HELD', 'AWAITING_AUTHORISATION', 'CONFIRMED', 'LIVE'])
  })
})

describe('the named sets of statuses', () => {
  it('agreed: active, and no mere hold', () => {
    expect(sorted(AGREED_STATUSES)).toEqual(sorted(ACTIVE_STATUSES.filter((one) => one !== 'HELD')))
  })

  it('coming: what can still be cancelled', () => {
    expect(sorted(COMING_STATUSES)).toEqual(sorted(from('CANCELLED')))
  })

  it('with a room: where two can meet, or have met', () => {
    expect(sorted(ROOM_STATUSES)).toEqual(sorted(from('MET', 'CAP_REACHED')))
  })

  it('unsettled: all from which the machine leads on, but for what lapsed', () => {
    expect(sorted(UNSETTLED_STATUSES)).toEqual(sorted([...leadOn].filter((one) => one !== 'LAPSED')))
  })

  it('past: neither active nor lapsed', () => {
    const expected = BOOKING_STATUSES.filter((one) => !isActive(one) && one !== 'LAPSED')
    expect(sorted(PAST_STATUSES)).toEqual(sorted(expected))
  })
})
