import { MINUTE } from '#src/domain/time/instant.ts'
import { seedId } from '../ids.ts'
import { agreement } from '../past/booking-rows.ts'
import { userIdOf } from '../people-ids.ts'
import { typesetFrench } from '../typeset.ts'
import type { Rows } from '../write/insert-rows.ts'
import type { ComingSession } from './plan-coming.ts'

export const comingIdOf = (session: { readonly name: string }) => seedId('coming', session.name)

/** @param bookedAt epoch milliseconds */
export function comingBooking(session: ComingSession, bookedAt: number): Rows['Booking'] {
  const { note, learner } = session
  return {
    ...agreement({ ...session, id: comingIdOf(session), bookedAt }),
    status: 'CONFIRMED',
    version: 1,
    updatedAt: new Date(bookedAt + 2 * MINUTE),
    note: note && learner.locale === 'fr' ? typesetFrench(note) : note,
  }
}

export function comingHistory(session: ComingSession, bookedAt: number): Rows['BookingHistory'][] {
  const id = comingIdOf(session)
  const row = (event: string, to: 'HELD' | 'CONFIRMED', by: 'LEARNER' | 'SYSTEM', at: number) => ({
    id: seedId('history', `${id}/${event}`),
    bookingId: id,
    event,
    fromStatus: to === 'HELD' ? null : ('HELD' as const),
    toStatus: to,
    actorKind: by,
    actorId: by === 'LEARNER' ? userIdOf(session.learner.handle) : null,
    details: {},
    requestId: null,
    at: new Date(at),
  })
  const free = session.offering.price.mode === 'FREE'
  return [
    row('HELD', 'HELD', 'LEARNER', bookedAt),
    free
      ? row('CONFIRMED_FREE', 'CONFIRMED', 'LEARNER', bookedAt)
      : row('PAYMENT_AUTHORISED', 'CONFIRMED', 'SYSTEM', bookedAt + 2 * MINUTE),
  ]
}
