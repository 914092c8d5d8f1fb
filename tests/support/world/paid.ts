import { unwrap } from '#src/domain/errors.ts'
import { checkSession } from '#src/features/live/check-session.ts'
import { endSession } from '#src/features/live/end-session.ts'
import { enterRoom } from '#src/features/live/enter-room.ts'
import { refreshAuthorisation } from '#src/features/payments/refresh-authorisation.ts'
import type { Actor } from '#src/features/ports.ts'
import type { Booking } from '#src/generated/prisma/client.ts'
import { arrive } from './attend.ts'
import { book, slotAhead } from './book.ts'
import { makeExpert, makeLearner } from './people.ts'
import type { World } from './world.ts'

/** An expert whose Stripe account can be paid. */
export async function makePaidExpert(world: World, wishes: Parameters<typeof makeExpert>[1] = {}) {
  const expert = await makeExpert(world.db, wishes)
  const { id } = await world.system.payments.createPayoutAccount({
    expertId: expert.expert.id,
    email: expert.user.email,
    country: 'PT',
    key: `account:${expert.expert.id}`,
  })
  world.sandbox.control.onboard(id)
  await world.db.payoutAccount.create({
    data: { expertId: expert.expert.id, providerId: id, transfersActive: true, payoutsEnabled: true },
  })
  return { ...expert, accountId: id }
}

/** A learner and an expert of the test's own, and a paid session between them in three hours. */
export async function bookPaid(
  world: World,
  wishes: Parameters<typeof makeExpert>[1] & { minutes?: number } = {},
) {
  const { minutes, ...ofExpert } = wishes
  const learner = await makeLearner(world.db)
  const expert = await makePaidExpert(world, ofExpert)
  const booking = await book(world, {
    learner: learner.actor,
    offeringId: expert.offering.id,
    startAt: slotAhead(world, 3),
    minutes,
  })
  return { learner, expert, booking, people: { learner: learner.actor, expert: expert.actor } }
}

interface People {
  learner: Actor
  expert: Actor
}

/** Both come at the start, and hear each other. */
export async function beginMeeting(world: World, booking: Booking, people: People): Promise<void> {
  const start = booking.startAt.getTime()
  world.clock.moveTo(start - 60_000)
  unwrap(await enterRoom(world.as(people.learner), booking.id))
  unwrap(await enterRoom(world.as(people.expert), booking.id))
  await arrive(world, booking.id, 'LEARNER', start)
  await arrive(world, booking.id, 'EXPERT', start)
  world.clock.moveTo(start + 1_000)
  await checkSession(world.system, { bookingId: booking.id })
}

/** Both come at the start, talk for so many seconds, and one of them ends it. The money is left to the jobs. */
export async function meetFor(
  world: World,
  booking: Booking,
  people: People,
  seconds: number,
  by: keyof People = 'learner',
): Promise<void> {
  await beginMeeting(world, booking, people)
  world.clock.moveTo(booking.startAt.getTime() + seconds * 1_000)
  unwrap(await endSession(world.as(people[by]), booking.id))
}

/** The bank, or somebody in Stripe's dashboard, lets go of what was reserved, and we hear of it. */
export async function loseReservation(world: World, bookingId: string): Promise<void> {
  const { paymentIntentId } = await world.db.payment.findUniqueOrThrow({ where: { bookingId } })
  if (!paymentIntentId) throw new Error('Nothing is reserved')
  await world.system.payments.release({ paymentIntentId, reason: 'TEST', key: `by-hand:${bookingId}` })
  await refreshAuthorisation(world.system, paymentIntentId)
}
