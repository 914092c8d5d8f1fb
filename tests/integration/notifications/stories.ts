import { unwrap } from '#src/domain/errors.ts'
import { answerProposal } from '#src/features/booking/answer-proposal.ts'
import { cancelBooking } from '#src/features/booking/cancel-booking.ts'
import { proposeTime } from '#src/features/booking/propose-time.ts'
import { checkSession } from '#src/features/live/check-session.ts'
import { closeSession } from '#src/features/live/close-session.ts'
import { endSession } from '#src/features/live/end-session.ts'
import { enterRoom } from '#src/features/live/enter-room.ts'
import type { Booking } from '#src/generated/prisma/client.ts'
import { arrive } from '#tests/support/world/attend.ts'
import { book, slotAhead } from '#tests/support/world/book.ts'
import { beginMeeting, loseReservation, makePaidExpert, meetFor } from '#tests/support/world/paid.ts'
import { makeLearner } from '#tests/support/world/people.ts'
import type { World } from '#tests/support/world/world.ts'

type ExpertWishes = Parameters<typeof makePaidExpert>[1]

export const PER_SESSION = {
  priceMode: 'PER_SESSION' as const,
  priceMinor: 7_500,
  rateMinorPerMinute: null,
  freeMinutes: 0,
  durations: [60],
}

export const FREE = {
  priceMode: 'FREE' as const,
  priceMinor: null,
  rateMinorPerMinute: null,
  freeMinutes: 0,
  durations: [30],
}

export interface Story {
  booking: Booking
  learner: Awaited<ReturnType<typeof makeLearner>>
  expert: Awaited<ReturnType<typeof makePaidExpert>>
}

/** Two people and a booking that is agreed, `hoursAhead` of now. */
export async function agreed(
  world: World,
  { hoursAhead = 3, minutes = 30, ...wishes }: ExpertWishes & { hoursAhead?: number; minutes?: number } = {},
): Promise<Story> {
  const learner = await makeLearner(world.db)
  const expert = await makePaidExpert(world, { limits: { minimumNoticeMinutes: 0 }, ...wishes })
  const booking = await book(world, {
    learner: learner.actor,
    offeringId: expert.offering.id,
    startAt: slotAhead(world, hoursAhead),
    minutes,
  })
  return { booking, learner, expert }
}

/** They meet for so many seconds, the money is taken, everything is told. */
export async function met(
  world: World,
  story: Story,
  seconds: number,
  endedBy: 'learner' | 'expert' = 'learner',
): Promise<void> {
  const people = { learner: story.learner.actor, expert: story.expert.actor }
  await meetFor(world, story.booking, people, seconds, endedBy)
  await world.settle()
}

/** They meet for so many seconds; meanwhile the bank lets go of the reservation. */
export async function metUnpaid(world: World, { booking, learner, expert }: Story, seconds: number) {
  await beginMeeting(world, booking, { learner: learner.actor, expert: expert.actor })
  await loseReservation(world, booking.id)
  world.clock.moveTo(booking.startAt.getTime() + seconds * 1_000)
  unwrap(await endSession(world.as(learner.actor), booking.id))
  await world.settle()
}

export async function cancelled(world: World, { booking, learner, expert }: Story, by: 'LEARNER' | 'EXPERT') {
  const actor = by === 'LEARNER' ? learner.actor : expert.actor
  const input = { bookingId: booking.id, expectedKeptMinor: booking.capMinor, reason: 'I have a cold.' }
  unwrap(await cancelBooking(world.as(actor), input))
  await world.settle()
}

/** The learner wishes another time, the expert answers. */
export async function wished(
  world: World,
  { booking, learner, expert }: Story,
  answer: 'ACCEPT' | 'DECLINE',
  hoursLater = 2,
): Promise<Date> {
  const startAt = new Date(booking.startAt.getTime() + hoursLater * 3_600_000)
  const wish = { bookingId: booking.id, startAt, message: 'Could we make it later?' }
  const { id } = unwrap(await proposeTime(world.as(learner.actor), wish))
  unwrap(await answerProposal(world.as(expert.actor), { proposalId: id, answer }))
  await world.settle()
  return startAt
}

/** One waits in the room, the other does not come. */
export async function missed(world: World, { booking, learner, expert }: Story, who: 'LEARNER' | 'EXPERT') {
  const start = booking.startAt.getTime()
  const waiting = who === 'LEARNER' ? 'EXPERT' : 'LEARNER'
  world.clock.moveTo(start)
  unwrap(await enterRoom(world.as(waiting === 'LEARNER' ? learner.actor : expert.actor), booking.id))
  await arrive(world, booking.id, waiting, start)
  world.clock.moveTo(start + 11 * 60_000)
  await checkSession(world.system, { bookingId: booking.id })
  await world.settle()
}

/** Nobody comes, and the time runs out. */
export async function nobodyCame(world: World, { booking }: Story): Promise<void> {
  world.clock.moveTo(booking.endAt.getTime() + 1_000)
  await closeSession(world.system, booking.id, { on: 'TIME_OVER', by: 'SYSTEM' })
  await world.settle()
}
