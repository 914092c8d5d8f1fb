import { HOUR } from '#src/domain/time/instant.ts'
import type { PrismaClient } from '#src/generated/prisma/client.ts'
import { type ComingSession, planComing } from '../coming/plan-coming.ts'
import { seedId } from '../ids.ts'
import { agreement } from '../past/booking-rows.ts'
import { userIdOf } from '../people-ids.ts'
import { typesetFrench } from '../typeset.ts'
import { insertRows, type Rows } from './insert-rows.ts'

/** Confirmed sessions of today and the coming days. */
export async function writeComing(db: PrismaClient, now: number): Promise<void> {
  const coming = await planComing(db, now)
  const bookedAt = now - 20 * HOUR
  await insertRows(
    db,
    'Booking',
    coming.map((session) => bookingRow(session, bookedAt)),
  )
  await insertRows(
    db,
    'BookingHistory',
    coming.flatMap((session) => historyRows(session, bookedAt)),
  )
}

const idOf = (session: ComingSession) => seedId('coming', session.name)

function bookingRow(session: ComingSession, bookedAt: number): Rows['Booking'] {
  const { note, learner } = session
  return {
    ...agreement({ ...session, id: idOf(session), bookedAt }),
    status: 'CONFIRMED',
    version: 1,
    updatedAt: new Date(bookedAt),
    note: note && learner.locale === 'fr' ? typesetFrench(note) : note,
  }
}

function historyRows(session: ComingSession, bookedAt: number): Rows['BookingHistory'][] {
  const row = (event: string, from: 'HELD' | null, to: 'HELD' | 'CONFIRMED') => ({
    id: seedId('history', `${idOf(session)}/${event}`),
    bookingId: idOf(session),
    event,
    fromStatus: from,
    toStatus: to,
    actorKind: 'LEARNER',
    actorId: userIdOf(session.learner.handle),
    details: {},
    requestId: null,
    at: new Date(bookedAt),
  })
  return [row('HELD', null, 'HELD'), row('CONFIRMED_FREE', 'HELD', 'CONFIRMED')]
}
