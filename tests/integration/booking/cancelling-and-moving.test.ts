import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '#src/domain/errors.ts'
import { answerProposal } from '#src/features/booking/answer-proposal.ts'
import { cancelBooking } from '#src/features/booking/cancel-booking.ts'
import { proposeTime } from '#src/features/booking/propose-time.ts'
import { book, hold, slotAhead } from '#tests/support/world/book.ts'
import { ledgerFaults } from '#tests/support/world/ledger.ts'
import { makePaidExpert } from '#tests/support/world/paid.ts'
import { makeExpert, makeLearner } from '#tests/support/world/people.ts'
import { makeWorld, type World } from '#tests/support/world/world.ts'

const HOUR = 3_600_000

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

const session = {
  priceMode: 'PER_SESSION' as const,
  priceMinor: 7_500,
  rateMinorPerMinute: null,
  freeMinutes: 0,
  durations: [60],
}

async function booked(policy: 'FLEXIBLE' | 'STANDARD' | 'STRICT', hoursAhead: number) {
  const learner = await makeLearner(world.db)
  const expert = await makePaidExpert(world, {
    offering: { ...session, cancellationPolicy: policy },
    limits: { minimumNoticeMinutes: 0 },
  })
  const booking = await book(world, {
    learner: learner.actor,
    offeringId: expert.offering.id,
    startAt: slotAhead(world, hoursAhead),
    minutes: 60,
  })
  return { learner, expert, booking }
}

async function outcome(bookingId: string) {
  await world.settle()
  const booking = await world.db.booking.findUniqueOrThrow({
    where: { id: bookingId },
    include: { payment: true },
  })
  expect(await ledgerFaults(world.db)).toEqual([])
  return { status: booking.status, money: booking.payment?.status, captured: booking.payment?.capturedMinor }
}

describe('a learner who cancels', () => {
  it.each([
    ['FLEXIBLE', 3, 0],
    ['FLEXIBLE', 1, 3_750],
    ['STANDARD', 25, 0],
    ['STANDARD', 20, 3_750],
    ['STRICT', 73, 0],
    ['STRICT', 60, 7_500],
  ] as const)('%s, %i hours before: %i cents are kept, the rest comes back', async (policy, hours, kept) => {
    const { learner, booking } = await booked(policy, hours)
    unwrap(await cancelBooking(world.as(learner.actor), { bookingId: booking.id, expectedKeptMinor: kept }))
    expect(await outcome(booking.id)).toEqual({
      status: 'CANCELLED_BY_LEARNER',
      money: kept === 0 ? 'RELEASED' : 'CAPTURED',
      captured: kept,
    })
  })

  it('can claim until 72 hours after the time that was booked', async () => {
    const { learner, booking } = await booked('STANDARD', 20)
    unwrap(await cancelBooking(world.as(learner.actor), { bookingId: booking.id, expectedKeptMinor: 3_750 }))
    await world.settle()
    const { transferDueAt } = await world.db.payment.findUniqueOrThrow({ where: { bookingId: booking.id } })
    expect(transferDueAt).toEqual(new Date(booking.endAt.getTime() + 72 * HOUR))
  })

  it('is asked again when it has become dearer than the figure they agreed to', async () => {
    const { learner, booking } = await booked('STANDARD', 20)
    const result = await cancelBooking(world.as(learner.actor), {
      bookingId: booking.id,
      expectedKeptMinor: 0,
    })
    expect(result).toMatchObject({ ok: false, error: { code: 'CONFLICT', details: { keptMinor: 3_750 } } })
    expect(await outcome(booking.id)).toMatchObject({ status: 'CONFIRMED', money: 'AUTHORISED' })
  })

  it('gives up a hold, and the time is free at once', async () => {
    const { db } = world
    const [first, second] = [await makeLearner(db), await makeLearner(db)]
    const expert = await makePaidExpert(world)
    const wish = { offeringId: expert.offering.id, startAt: slotAhead(world, 7) }
    const held = await hold(world, { learner: first.actor, ...wish })
    unwrap(await cancelBooking(world.as(first.actor), { bookingId: held.id, expectedKeptMinor: 0 }))
    expect((await hold(world, { learner: second.actor, ...wish })).status).toBe('HELD')
  })
})

describe('an expert who cancels', () => {
  it('gives all of it back however late, and it counts against their record', async () => {
    const { expert, booking } = await booked('STRICT', 1)
    unwrap(await cancelBooking(world.as(expert.actor), { bookingId: booking.id, expectedKeptMinor: 0 }))
    expect(await outcome(booking.id)).toEqual({
      status: 'CANCELLED_BY_EXPERT',
      money: 'RELEASED',
      captured: 0,
    })
    const { appointmentsBroken } = await world.db.expertProfile.findUniqueOrThrow({
      where: { id: expert.expert.id },
    })
    expect(appointmentsBroken).toBe(1)
  })
})

describe('nobody but the two', () => {
  it('can cancel, and the booking does not tell a stranger that it exists any more than it must', async () => {
    const { booking } = await booked('FLEXIBLE', 5)
    const stranger = await makeLearner(world.db)
    const result = await cancelBooking(world.as(stranger.actor), {
      bookingId: booking.id,
      expectedKeptMinor: 0,
    })
    expect(result).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } })
  })
})

describe('another time', () => {
  it('is taken when the other side agrees: the old one is free, the money stays reserved', async () => {
    const { learner, expert, booking } = await booked('FLEXIBLE', 10)
    const startAt = slotAhead(world, 34)
    const proposal = unwrap(await proposeTime(world.as(learner.actor), { bookingId: booking.id, startAt }))
    const moved = unwrap(
      await answerProposal(world.as(expert.actor), { proposalId: proposal.id, answer: 'ACCEPT' }),
    )
    expect(moved).toMatchObject({ status: 'CONFIRMED', startAt })
    expect(await outcome(booking.id)).toMatchObject({ money: 'AUTHORISED' })
    const mails = await world.db.outboundMail.findMany({
      where: { bookingId: booking.id, template: 'BOOKING_MOVED' },
    })
    expect(mails).toHaveLength(2)
  })

  it('is refused by whoever wished it themselves: the other side must agree', async () => {
    const { learner, booking } = await booked('FLEXIBLE', 10)
    const wish = { bookingId: booking.id, startAt: slotAhead(world, 30) }
    const proposal = unwrap(await proposeTime(world.as(learner.actor), wish))
    const own = await answerProposal(world.as(learner.actor), { proposalId: proposal.id, answer: 'ACCEPT' })
    expect(own).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } })
  })

  it('keeps the old time when declined, withdrawn or taken meanwhile', async () => {
    const { learner, expert, booking } = await booked('FLEXIBLE', 10)
    const startAt = slotAhead(world, 30)
    const wish = { bookingId: booking.id, startAt }
    const declined = unwrap(await proposeTime(world.as(learner.actor), wish))
    unwrap(await answerProposal(world.as(expert.actor), { proposalId: declined.id, answer: 'DECLINE' }))
    const withdrawn = unwrap(await proposeTime(world.as(expert.actor), wish))
    unwrap(await answerProposal(world.as(expert.actor), { proposalId: withdrawn.id, answer: 'WITHDRAW' }))
    const open = unwrap(await proposeTime(world.as(learner.actor), wish))
    const rival = await makeLearner(world.db)
    await hold(world, { learner: rival.actor, offeringId: expert.offering.id, startAt, minutes: 60 })
    const late = await answerProposal(world.as(expert.actor), { proposalId: open.id, answer: 'ACCEPT' })
    expect(late).toMatchObject({ ok: false, error: { code: 'SLOT_TAKEN' } })
    const still = await world.db.booking.findUniqueOrThrow({ where: { id: booking.id } })
    expect(still.startAt).toEqual(booking.startAt)
  })

  it('cannot be wished once cancelling would cost something, nor past the reservation on the card', async () => {
    const late = await booked('STANDARD', 20)
    const tooLate = await proposeTime(world.as(late.learner.actor), {
      bookingId: late.booking.id,
      startAt: slotAhead(world, 40),
    })
    expect(tooLate).toMatchObject({ ok: false, error: { code: 'RESCHEDULE_CLOSED' } })
    const far = await booked('FLEXIBLE', 10)
    const tooFar = await proposeTime(world.as(far.learner.actor), {
      bookingId: far.booking.id,
      startAt: slotAhead(world, 24 * 9),
    })
    expect(tooFar).toMatchObject({
      ok: false,
      error: { code: 'RESCHEDULE_CLOSED', details: { reason: 'RESERVATION_ENDS_BEFORE' } },
    })
  })
})

describe('what cannot be booked', () => {
  it.each([
    ['IN_REVIEW', 'somebody whose licence has not been checked yet'],
    ['EXPIRED', 'somebody whose licence has run out'],
  ] as const)('%s: %s', async (approval, _who) => {
    const learner = await makeLearner(world.db)
    const expert = await makeExpert(world.db, { category: { slug: 'health', regulated: true, approval } })
    const wish = { learner: learner.actor, offeringId: expert.offering.id, startAt: slotAhead(world, 5) }
    await expect(hold(world, wish)).rejects.toMatchObject({ code: 'NOT_BOOKABLE' })
  })

  it('one’s own offering, a past time, a length that is not offered, an odd minute', async () => {
    const learner = await makeLearner(world.db)
    const expert = await makeExpert(world.db)
    const offeringId = expert.offering.id
    const startAt = slotAhead(world, 5)
    await expect(hold(world, { learner: expert.actor, offeringId, startAt })).rejects.toMatchObject({
      code: 'SELF_BOOKING',
    })
    const past = new Date(startAt.getTime() - 24 * HOUR)
    await expect(hold(world, { learner: learner.actor, offeringId, startAt: past })).rejects.toMatchObject({
      code: 'SLOT_NOT_OFFERED',
      details: { reason: 'PAST' },
    })
    await expect(
      hold(world, { learner: learner.actor, offeringId, startAt, minutes: 31 }),
    ).rejects.toMatchObject({
      code: 'SLOT_NOT_OFFERED',
      details: { reason: 'DURATION' },
    })
    const odd = new Date(startAt.getTime() + 60_000)
    await expect(hold(world, { learner: learner.actor, offeringId, startAt: odd })).rejects.toMatchObject({
      details: { reason: 'OFF_GRID' },
    })
  })
})
