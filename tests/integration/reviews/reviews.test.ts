import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '#src/domain/errors.ts'
import { REVIEW_WITHIN } from '#src/domain/policy/session.ts'
import { checkSession } from '#src/features/live/check-session.ts'
import { endSession } from '#src/features/live/end-session.ts'
import { enterRoom } from '#src/features/live/enter-room.ts'
import { readOutcome } from '#src/features/live/read-outcome.ts'
import { storedMeter } from '#src/features/live/stored-meter.ts'
import { answerReview } from '#src/features/reviews/answer-review.ts'
import { writeReviewInput } from '#src/features/reviews/review.schema.ts'
import { writeReview } from '#src/features/reviews/write-review.ts'
import { arrive, depart } from '#tests/support/world/attend.ts'
import { book, slotAhead } from '#tests/support/world/book.ts'
import { bookPaid, makePaidExpert, meetFor } from '#tests/support/world/paid.ts'
import { makeExpert, makeLearner } from '#tests/support/world/people.ts'
import { makeWorld, type World } from '#tests/support/world/world.ts'

const HOUR = 3_600_000

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

async function heldSession() {
  const { people, ...session } = await bookPaid(world)
  await meetFor(world, session.booking, people, 600)
  await world.settle()
  return session
}

const ONE_PRICE = {
  priceMode: 'PER_SESSION' as const,
  priceMinor: 7_500,
  rateMinorPerMinute: null,
  freeMinutes: 0,
  durations: [60],
}

/** What became of the mails that ask for a review. */
const asked = (bookingId: string) =>
  world.db.outboundMail.findMany({
    where: { bookingId, template: 'REVIEW_REQUEST' },
    select: { sentAt: true, droppedAt: true },
  })

const review = (bookingId: string, rating = 5, text = 'She said: cold kitchen. She was right.') =>
  writeReviewInput.parse({ bookingId, rating, text, locale: 'en' })

describe('a review', () => {
  it('is written by the learner of a session that took place, and counts in the rating and the search', async () => {
    const { learner, expert, booking } = await heldSession()
    unwrap(await writeReview(world.as(learner.actor), review(booking.id, 4)))
    const profile = await world.db.expertProfile.findUniqueOrThrow({ where: { id: expert.expert.id } })
    expect(profile).toMatchObject({ ratingSum: 4, ratingCount: 1 })
    await world.settle()
    const listing = await world.db.expertListing.findFirstOrThrow({ where: { expertId: expert.expert.id } })
    expect(listing.ratingCount).toBe(1)
  })

  it('is written once, even from two windows at the same moment', async () => {
    const { learner, expert, booking } = await heldSession()
    const ctx = world.as(learner.actor)
    const both = await Promise.all([
      writeReview(ctx, review(booking.id, 5)),
      writeReview(ctx, review(booking.id, 1)),
    ])
    const refused = both.filter((each) => !each.ok)
    expect(refused.map((each) => !each.ok && each.error.code)).toEqual(['ALREADY_REVIEWED'])
    const profile = await world.db.expertProfile.findUniqueOrThrow({ where: { id: expert.expert.id } })
    expect(profile.ratingCount).toBe(1)
  })

  it('is refused to the expert, to strangers and to visitors', async () => {
    const { expert, booking } = await heldSession()
    const stranger = await makeLearner(world.db)
    const codes = await Promise.all(
      [expert.actor, stranger.actor, { kind: 'ANONYMOUS' } as const].map(async (actor) => {
        const written = await writeReview(world.as(actor), review(booking.id))
        return written.ok ? 'WRITTEN' : written.error.code
      }),
    )
    expect(codes).toEqual(['FORBIDDEN', 'FORBIDDEN', 'UNAUTHENTICATED'])
  })

  it('is not asked for where less than half was held by no doing of the learner’s, but may be written', async () => {
    const learner = await makeLearner(world.db)
    const expert = await makePaidExpert(world, { offering: { ...ONE_PRICE } })
    const booking = await book(world, {
      learner: learner.actor,
      offeringId: expert.offering.id,
      startAt: slotAhead(world, 3),
      minutes: 60,
    })
    await meetFor(world, booking, { learner: learner.actor, expert: expert.actor }, 600, 'expert')
    await world.settle()
    expect(await asked(booking.id)).toEqual([])
    expect(unwrap(await readOutcome(world.as(learner.actor), booking.id)).held?.asksForReview).toBe(false)
    unwrap(await writeReview(world.as(learner.actor), review(booking.id, 1)))
  })

  it('is asked for once, a day later, where they met', async () => {
    const { learner, booking } = await heldSession()
    expect(unwrap(await readOutcome(world.as(learner.actor), booking.id)).held?.asksForReview).toBe(true)
    expect(await asked(booking.id)).toEqual([{ sentAt: null, droppedAt: null }])
    world.clock.advance(24 * HOUR)
    await world.settle()
    expect(await asked(booking.id)).toEqual([{ sentAt: world.clock.date(), droppedAt: null }])
  })

  it('is not asked for where the log says in the end that the two never met', async () => {
    const learner = await makeLearner(world.db)
    const expert = await makePaidExpert(world)
    const startAt = slotAhead(world, 3)
    const booking = await book(world, { learner: learner.actor, offeringId: expert.offering.id, startAt })
    const start = startAt.getTime()
    world.clock.moveTo(start - 60_000)
    unwrap(await enterRoom(world.as(learner.actor), booking.id))
    unwrap(await enterRoom(world.as(expert.actor), booking.id))
    const sid = await arrive(world, booking.id, 'EXPERT', start - 60_000)
    await arrive(world, booking.id, 'LEARNER', start)
    world.clock.moveTo(start + 1_000)
    await checkSession(world.system, { bookingId: booking.id })
    expect(await world.db.booking.findUnique({ where: { id: booking.id } })).toMatchObject({ status: 'LIVE' })
    // Late news: the expert had left before the start.
    await depart(world, booking.id, 'EXPERT', sid, start - 1_000)
    world.clock.moveTo(start + 60_000)
    unwrap(await endSession(world.as(learner.actor), booking.id))
    await world.settle()
    const session = await world.db.liveSession.findUnique({ where: { bookingId: booking.id } })
    expect(storedMeter(session)?.verdict).toBe('NOBODY_CAME')
    expect(await asked(booking.id)).toEqual([])
  })

  it('is no longer asked for when it is written, or can no longer be', async () => {
    const written = await heldSession()
    unwrap(await writeReview(world.as(written.learner.actor), review(written.booking.id)))
    const late = await heldSession()
    world.clock.advance(REVIEW_WITHIN + 1)
    await world.settle()
    for (const { booking } of [written, late])
      expect(await asked(booking.id)).toEqual([{ sentAt: null, droppedAt: world.clock.date() }])
  })

  it('is refused before the session and where the two never met', async () => {
    const learner = await makeLearner(world.db)
    const expert = await makeExpert(world.db)
    const booking = await book(world, {
      learner: learner.actor,
      offeringId: expert.offering.id,
      startAt: slotAhead(world, 3),
    })
    const early = await writeReview(world.as(learner.actor), review(booking.id))
    expect(!early.ok && early.error.code).toBe('STALE_STATE')
    await world.db.booking.update({ where: { id: booking.id }, data: { status: 'SETTLED' } })
    const alone = await writeReview(world.as(learner.actor), review(booking.id))
    expect(!alone.ok && alone.error.details).toMatchObject({ reason: 'NOT_HELD' })
  })

  it('is refused when 30 days have gone by', async () => {
    const { learner, booking } = await heldSession()
    world.clock.advance(REVIEW_WITHIN + 1)
    const late = await writeReview(world.as(learner.actor), review(booking.id))
    expect(!late.ok && late.error.details).toMatchObject({ reason: 'TOO_LATE' })
  })

  it('needs a rating from 1 to 5 and takes at most 2,000 characters without control signs', () => {
    const bookingId = '0193a5c0-0000-7000-8000-000000000000'
    const given = { bookingId, locale: 'en' }
    for (const rating of ['0', '6', '4.5', '', undefined])
      expect(writeReviewInput.safeParse({ ...given, rating }).success).toBe(false)
    expect(writeReviewInput.safeParse({ ...given, rating: '5', text: 'x'.repeat(2_001) }).success).toBe(false)
    const parsed = writeReviewInput.parse({ ...given, rating: '5', text: ' a\u0000b\r\n\r\n\r\n\r\nc ' })
    expect(parsed).toMatchObject({ rating: 5, text: 'ab\n\nc' })
  })
})

describe('the answer to a review', () => {
  it('is the expert’s, can be written anew and taken back', async () => {
    const { learner, expert, booking } = await heldSession()
    const { id } = unwrap(await writeReview(world.as(learner.actor), review(booking.id)))
    const answer = (text: string) => answerReview(world.as(expert.actor), { reviewId: id, text })
    expect(unwrap(await answer('Merci!')).reply).toBe('Merci!')
    expect(unwrap(await answer('Thank you!')).reply).toBe('Thank you!')
    expect(unwrap(await answer(''))).toMatchObject({ reply: null, repliedAt: null })
  })

  it('is refused to whoever wrote the review and to another expert', async () => {
    const { learner, booking } = await heldSession()
    const other = await makeExpert(world.db)
    const { id } = unwrap(await writeReview(world.as(learner.actor), review(booking.id)))
    for (const actor of [learner.actor, other.actor]) {
      const refused = await answerReview(world.as(actor), { reviewId: id, text: 'No.' })
      expect(!refused.ok && refused.error.code).toBe('FORBIDDEN')
    }
  })
})
