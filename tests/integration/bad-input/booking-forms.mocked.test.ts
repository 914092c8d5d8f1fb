import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '#src/domain/errors.ts'
import { proposeTime } from '#src/features/booking/propose-time.ts'
import { book, slotAhead } from '#tests/support/world/book.ts'
import { makePaidExpert, meetFor } from '#tests/support/world/paid.ts'
import { makeExpert, makeLearner } from '#tests/support/world/people.ts'
import { makeWorld, type World } from '#tests/support/world/world.ts'
import { formOf, HTML, MALFORMED, marks, refusedBy, requestsFrom } from './forms.ts'

const { answer, answerReview, cancel, continuePaying, propose, review } = await import(
  '#src/app/[locale]/(learner)/bookings/[bookingId]/actions.ts'
)
const { bookSlot, changeZone } = await import('#src/app/[locale]/(learner)/book/actions.ts')

const DAY = 24 * 60 * 60_000
const FREE = { priceMode: 'FREE' as const, rateMinorPerMinute: null, freeMinutes: 0 }

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

describe('the forms of a booking', () => {
  async function booked() {
    const learner = await makeLearner(world.db)
    const made = await makeExpert(world.db, { offering: FREE })
    const startAt = slotAhead(world, 100)
    const booking = await book(world, { learner: learner.actor, offeringId: made.offering.id, startAt })
    return { learner, expert: made, booking }
  }

  it('cancel nothing for who is neither of the two, and nothing that cannot be read', async () => {
    const { learner, booking } = await booked()
    const stranger = await makeLearner(world.db)
    const fields = { bookingId: booking.id, expectedKeptMinor: '0' }
    expect((await refusedBy(world, cancel, stranger.actor, fields)).code).toBe('FORBIDDEN')
    expect((await refusedBy(world, cancel, { kind: 'ANONYMOUS' }, fields)).code).toBe('UNAUTHENTICATED')
    const unknown = { ...fields, bookingId: randomUUID() }
    expect((await refusedBy(world, cancel, learner.actor, unknown)).code).toBe('NOT_FOUND')
    await marks(world, cancel, learner.actor, [
      ...MALFORMED.map((bookingId) => [{ ...fields, bookingId }, ''] as const),
      ...['1e9', '-1', '', 'free', HTML].map(
        (wrong) => [{ ...fields, expectedKeptMinor: wrong }, ''] as const,
      ),
      [{ ...fields, reason: 'x'.repeat(501) }, 'reason'],
    ])
  })

  it('pay for nothing that is somebody else’s, no longer kept, or none', async () => {
    const { learner, expert, booking } = await booked()
    const fields = { bookingId: booking.id }
    const stranger = await makeLearner(world.db)
    for (const actor of [stranger.actor, expert.actor])
      expect((await refusedBy(world, continuePaying, actor, fields)).code).toBe('FORBIDDEN')
    expect((await refusedBy(world, continuePaying, { kind: 'ANONYMOUS' }, fields)).code).toBe(
      'UNAUTHENTICATED',
    )
    expect((await refusedBy(world, continuePaying, learner.actor, fields)).code).toBe('HOLD_EXPIRED')
    const unknown = { bookingId: randomUUID() }
    expect((await refusedBy(world, continuePaying, learner.actor, unknown)).code).toBe('NOT_FOUND')
    await marks(
      world,
      continuePaying,
      learner.actor,
      MALFORMED.map((bookingId) => [{ bookingId }, ''] as const),
    )
  })

  it('move nothing to a time that is none, is over, or is not offered', async () => {
    const { learner, booking } = await booked()
    const stranger = await makeLearner(world.db)
    const at = (ms: number) => ({
      bookingId: booking.id,
      startAt: new Date(booking.startAt.getTime() + ms).toISOString(),
    })
    expect((await refusedBy(world, propose, stranger.actor, at(DAY))).code).toBe('FORBIDDEN')
    const unknown = { ...at(DAY), bookingId: randomUUID() }
    expect((await refusedBy(world, propose, learner.actor, unknown)).code).toBe('NOT_FOUND')
    for (const ms of [-30 * DAY, 60_000, 365 * DAY])
      expect((await refusedBy(world, propose, learner.actor, at(ms))).code).toMatch(
        /^(SLOT_NOT_OFFERED|RESCHEDULE_CLOSED)$/,
      )
    await marks(world, propose, learner.actor, [
      ...MALFORMED.map((bookingId) => [{ ...at(DAY), bookingId }, ''] as const),
      ...['1e9', '', 'tomorrow', HTML, '2027-02-30T10:00:00Z', '-1'].map(
        (startAt) => [{ ...at(DAY), startAt }, ''] as const,
      ),
      [{ ...at(DAY), message: 'x'.repeat(501) }, 'message'],
    ])
    const someId = randomUUID()
    expect(
      (await refusedBy(world, answer, learner.actor, { proposalId: someId, answer: 'ACCEPT' })).code,
    ).toBe('NOT_FOUND')
    await marks(world, answer, learner.actor, [
      ...MALFORMED.map((proposalId) => [{ proposalId, answer: 'ACCEPT' }, ''] as const),
      [{ proposalId: someId, answer: HTML }, ''],
    ])
  })

  it('review only what was met, with stars and words that there are', async () => {
    const learner = await makeLearner(world.db)
    const made = await makePaidExpert(world)
    const startAt = slotAhead(world, 3)
    const booking = await book(world, { learner: learner.actor, offeringId: made.offering.id, startAt })
    const fields = { bookingId: booking.id, rating: '5', text: '', locale: 'en' }
    expect((await refusedBy(world, review, learner.actor, fields)).code).toBe('STALE_STATE')
    await meetFor(world, booking, { learner: learner.actor, expert: made.actor }, 600)
    await world.settle()
    const stranger = await makeLearner(world.db)
    for (const actor of [stranger.actor, made.actor])
      expect((await refusedBy(world, review, actor, fields)).code).toBe('FORBIDDEN')
    await marks(world, review, learner.actor, [
      ...['0', '6', '1e9', '-1', '4.5', 'five', HTML, ''].map(
        (rating) => [{ ...fields, rating }, 'rating'] as const,
      ),
      [{ ...fields, text: 'x'.repeat(2_001) }, 'text'],
      ...MALFORMED.map((bookingId) => [{ ...fields, bookingId }, ''] as const),
      [{ ...fields, locale: HTML }, ''],
    ])
    const reviewId = randomUUID()
    expect((await refusedBy(world, answerReview, made.actor, { reviewId, text: 'Merci' })).code).toBe(
      'NOT_FOUND',
    )
    await marks(world, answerReview, made.actor, [
      ...MALFORMED.map((wrong) => [{ reviewId: wrong, text: 'Merci' }, ''] as const),
      [{ reviewId, text: 'x'.repeat(1_001) }, 'text'],
    ])
  })

  it('do nothing for who is not signed in', async () => {
    const { learner, booking } = await booked()
    const bookingId = booking.id
    const startAt = new Date(booking.startAt.getTime() + DAY)
    const proposal = unwrap(await proposeTime(world.as(learner.actor), { bookingId, startAt, message: '' }))
    const forms = [
      [propose, { bookingId, startAt: startAt.toISOString() }],
      [answer, { proposalId: proposal.id, answer: 'ACCEPT' }],
      [review, { bookingId, rating: '5', text: '', locale: 'en' }],
    ] as const
    for (const [action, fields] of forms)
      expect((await refusedBy<unknown>(world, action, { kind: 'ANONYMOUS' }, fields)).code).toBe(
        'UNAUTHENTICATED',
      )
  })
})

describe('the booking sheet', () => {
  /** Where its form leads to, which Next says by throwing. */
  async function leadsTo(submit: (form: FormData) => Promise<void>, fields: Record<string, string>) {
    const thrown = await submit(formOf(fields)).then(
      () => ({}),
      (error: unknown) => error,
    )
    const [, , url = ''] = String((thrown as { digest?: unknown }).digest).split(';')
    const { pathname, searchParams } = new URL(url, 'http://app.test')
    return { pathname, problem: searchParams.get('problem') }
  }

  const path = '/en/experts/ines'
  const wish = () => ({
    offeringId: randomUUID(),
    startAt: slotAhead(world, 30).toISOString(),
    durationMinutes: '30',
    timeZone: 'Europe/Paris',
    locale: 'en',
    path,
  })

  it('leads back with how long to wait, where somebody booked too often', async () => {
    const learner = await makeLearner(world.db)
    const ctx = world.as(learner.actor)
    requestsFrom({ ...ctx, rates: { ...ctx.rates, take: async () => 600 } }, 'en')
    expect(await leadsTo(bookSlot, wish())).toEqual({ pathname: path, problem: 'RATE_LIMITED.600' })
  })

  it('leads back with a time that is not offered, whatever of it cannot be read', async () => {
    const learner = await makeLearner(world.db)
    requestsFrom(world.as(learner.actor), 'en')
    const before = await world.db.booking.count()
    for (const wrong of [
      ...MALFORMED.map((offeringId) => ({ offeringId })),
      ...['1e9', '', HTML, '2027-02-30T10:00:00Z'].map((startAt) => ({ startAt })),
      ...['1e9', '0', '-30', HTML].map((durationMinutes) => ({ durationMinutes })),
      { locale: HTML },
    ])
      expect(await leadsTo(bookSlot, { ...wish(), ...wrong })).toEqual({
        pathname: path,
        problem: 'SLOT_NOT_OFFERED',
      })
    expect(await leadsTo(bookSlot, wish())).toEqual({ pathname: path, problem: 'NOT_BOOKABLE' })
    expect(await world.db.booking.count()).toBe(before)
  })

  it('leads nowhere but to pages of ours, and to no zone that there is not', async () => {
    const learner = await makeLearner(world.db)
    requestsFrom(world.as(learner.actor), 'en')
    for (const elsewhere of ['//evil.example', 'https://evil.example', HTML])
      expect(await leadsTo(bookSlot, { ...wish(), path: elsewhere })).toMatchObject({
        pathname: '/en/search',
      })
    const zone = await leadsTo(changeZone, { ...wish(), newZone: 'Mars/Olympus' })
    expect(zone).toEqual({ pathname: path, problem: 'INVALID_INPUT' })
  })
})
