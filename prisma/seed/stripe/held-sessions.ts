import { HOUR } from '#src/domain/time/instant.ts'
import type { PrismaClient } from '#src/generated/prisma/client.ts'
import { EXPERTS } from '../experts.ts'
import { seedId } from '../ids.ts'
import { LEARNERS } from '../learners.ts'
import { bookingRow, historyRows, observationRows, sessionRow } from '../past/booking-rows.ts'
import { Diary, openings } from '../past/calendar.ts'
import { intentRows, type ProviderIds, paymentRow } from '../past/money-rows.ts'
import { consequenceOf } from '../past/outcome.ts'
import type { PastSession } from '../past/past-session.ts'
import { postingsOf } from '../past/postings.ts'
import { expertIdOf } from '../people-ids.ts'
import { insertRows } from '../write/insert-rows.ts'
import { postAll } from '../write/post-all.ts'
import { reserve, type Sandbox, take } from './sandbox.ts'

/** With Inês, newest first, within the time of the guarantee. `seconds` together, of what she offers. */
const HELD = [
  { learner: 'julie-moreau', position: 0, minutes: 30, seconds: 23 * 60 + 38, drops: 1 },
  { learner: 'karim-benali', position: 1, minutes: 90, seconds: 88 * 60, drops: 0 },
  { learner: 'tobias-frank', position: 0, minutes: 30, seconds: 17 * 60, drops: 0 },
]
const LONGEST_AGO = 68 * HOUR

/**
 * Sessions whose money the sandbox has really taken and which the guarantee still holds, so that the earnings page
 * has something to explain and the transfer something to do when the clock moves on.
 */
export async function writeHeld(db: PrismaClient, sandbox: Sandbox, now: number): Promise<void> {
  for (const session of await plan(db, now)) await writeOne(db, sandbox, session)
}

async function plan(db: PrismaClient, now: number): Promise<PastSession[]> {
  const expert = EXPERTS.find(({ handle }) => handle === 'ines-carvalho')
  if (!expert) throw new RangeError('Inês is not in the demo')
  const diary = new Diary()
  const since = new Date(now - LONGEST_AGO - 12 * HOUR)
  const known = await db.booking.findMany({
    where: { expertId: expertIdOf(expert.handle), startAt: { gt: since } },
    select: { startAt: true, endAt: true },
  })
  for (const { startAt, endAt } of known)
    diary.take(expert.handle, { start: startAt.getTime(), end: endAt.getTime() })

  const times = openings(expert, { start: now - LONGEST_AGO, end: now - 3 * HOUR }).reverse()
  return HELD.flatMap((wish) => {
    const offering = expert.offerings[wish.position]
    const learner = LEARNERS.find(({ handle }) => handle === wish.learner)
    const lasting = (startAt: number) => ({ start: startAt, end: startAt + wish.minutes * 60_000 })
    const time = times.find(
      ({ startAt, minutes }) => minutes >= wish.minutes && diary.isFree(expert.handle, lasting(startAt)),
    )
    if (!offering || !learner || !time) return []
    diary.take(expert.handle, lasting(time.startAt))
    const { startAt } = time
    const id = seedId('held', wish.learner)
    return [
      { ...wish, id, expert, offering, learner, startAt, bookedAt: startAt - 7 * HOUR, outcome: 'HELD' },
    ]
  })
}

async function writeOne(db: PrismaClient, sandbox: Sandbox, session: PastSession): Promise<void> {
  const after = consequenceOf(session)
  const amount = { bookingId: session.id, currency: session.expert.currency }
  const reserved = await reserve(sandbox, { ...amount, amountMinor: after.capMinor })
  const taken = await take(sandbox, reserved, { ...amount, amountMinor: after.capturedMinor })
  const ids: ProviderIds = {
    checkoutSessionId: null,
    paymentIntentId: taken.paymentIntentId,
    chargeId: taken.chargeId ?? taken.paymentIntentId,
    transferId: null,
  }
  const known = {
    ...after,
    feeMinor: taken.feeMinor ?? 0,
    availableOn: taken.availableOn ?? after.availableOn,
  }
  await db.$transaction(async (tx) => {
    await insertRows(tx, 'Booking', [bookingRow(session, known)])
    await insertRows(tx, 'BookingHistory', historyRows(session, known))
    await insertRows(tx, 'LiveSession', sessionRow(session, known))
    await insertRows(tx, 'AttendanceObservation', observationRows(session, known))
    await insertRows(tx, 'Payment', paymentRow(session, known, ids))
    await insertRows(tx, 'MoneyIntent', intentRows(session, known, ids))
    await postAll(tx, postingsOf(session, known, ids))
  })
}
