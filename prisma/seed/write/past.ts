import type { PrismaClient } from '#src/generated/prisma/client.ts'
import { EXPERTS } from '../experts.ts'
import { bookingRow, historyRows, observationRows, reviewRow, sessionRow } from '../past/booking-rows.ts'
import { intentRows, paymentRow } from '../past/money-rows.ts'
import { type Consequence, consequenceOf } from '../past/outcome.ts'
import type { PastSession } from '../past/past-session.ts'
import { planPast } from '../past/plan-past.ts'
import { platformPayouts, postingsOf } from '../past/postings.ts'
import { insertRows } from './insert-rows.ts'
import { postAll } from './post-all.ts'

/** A year and a half of sessions: bookings, their log, their money to the last posting, and the reviews. */
export async function writePast(db: PrismaClient, now: number): Promise<number> {
  const past = planPast(EXPERTS, now).map((session): [PastSession, Consequence] => [
    session,
    consequenceOf(session),
  ])
  const rows = <T>(of: (session: PastSession, after: Consequence) => T[]) =>
    past.flatMap(([session, after]) => of(session, after))

  await insertRows(
    db,
    'Booking',
    rows((session, after) => [bookingRow(session, after)]),
  )
  await insertRows(db, 'BookingHistory', rows(historyRows))
  await insertRows(db, 'LiveSession', rows(sessionRow))
  await insertRows(db, 'AttendanceObservation', rows(observationRows))
  await insertRows(
    db,
    'Payment',
    rows((session, after) => paymentRow(session, after)),
  )
  await insertRows(
    db,
    'MoneyIntent',
    rows((session, after) => intentRows(session, after)),
  )
  await insertRows(db, 'Review', rows(reviewRow))
  await postAll(db, [
    ...rows((session, after) => postingsOf(session, after)),
    ...platformPayouts(
      past.map(([, after]) => after),
      now,
    ),
  ])
  return past.length
}
