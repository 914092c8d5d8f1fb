import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { holdSlotInput } from '#src/features/booking/hold-slot.schema.ts'
import { startBooking } from '#src/features/booking/start-booking.ts'
import type { Actor } from '#src/features/ports.ts'
import type { Prisma } from '#src/generated/prisma/client.ts'
import { slotAhead, termsShown } from '#tests/support/world/book.ts'
import { makeExpert, makeLearner } from '#tests/support/world/people.ts'
import { makeWorld, type World } from '#tests/support/world/world.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

const FREE = { priceMode: 'FREE', rateMinorPerMinute: null, freeMinutes: 0 } as const
const SESSION = {
  priceMode: 'PER_SESSION',
  priceMinor: 3_600,
  rateMinorPerMinute: null,
  freeMinutes: 0,
} as const

/** A page with the booking form, opened on an offering. */
async function pageOpened(offering: Parameters<typeof makeExpert>[1] = {}) {
  const learner = await makeLearner(world.db)
  const expert = await makeExpert(world.db, offering)
  const { id } = expert.offering
  const form = {
    offeringId: id,
    startAt: slotAhead(world, 5).toISOString(),
    durationMinutes: '30',
    timeZone: 'Europe/Paris',
    locale: 'en',
    expectedTerms: await termsShown(world.db, id),
  }
  const edit = (data: Prisma.OfferingUpdateInput) => world.db.offering.update({ where: { id }, data })
  return { learner: learner.actor, form, edit }
}

const press = (actor: Actor, form: Record<string, unknown>) =>
  startBooking(world.as(actor), holdSlotInput.parse(form))

describe('the button that books', () => {
  const EDITS: [string, Parameters<typeof makeExpert>[1], Prisma.OfferingUpdateInput][] = [
    ['the rate is higher than shown', {}, { rateMinorPerMinute: 121 }],
    ['it is lower, which is not what was agreed either', {}, { rateMinorPerMinute: 119 }],
    ['there are fewer free minutes', {}, { freeMinutes: 0 }],
    ['the cancellation policy is another', {}, { cancellationPolicy: 'STRICT' }],
    ['the currency is another', {}, { currency: 'GBP' }],
    ['what was free costs something', { offering: FREE }, { ...SESSION }],
    ['the session’s price is higher', { offering: SESSION }, { priceMinor: 3_601 }],
    ['it goes by the session now', {}, { ...SESSION }],
    ['the length is no longer to be had', {}, { durations: [15, 45] }],
  ]

  it.each(EDITS)('books nothing, asks for no card and says so when %s', async (_, wishes, change) => {
    const { learner, form, edit } = await pageOpened(wishes)
    await edit(change)
    const pages = world.sandbox.control.requests().length
    expect(await press(learner, form)).toMatchObject({
      ok: false,
      error: { code: 'durations' in change ? 'SLOT_NOT_OFFERED' : 'PRICE_CHANGED' },
    })
    const learnerId = learner.kind === 'USER' ? learner.userId : ''
    expect(await world.db.booking.count({ where: { learnerId } })).toBe(0)
    expect(world.sandbox.control.requests()).toHaveLength(pages)
  })

  it('books what is shown once the page has been opened again', async () => {
    const { learner, form, edit } = await pageOpened()
    await edit({ rateMinorPerMinute: 150 })
    expect((await press(learner, form)).ok).toBe(false)
    const afresh = { ...form, expectedTerms: await termsShown(world.db, form.offeringId) }
    expect(await press(learner, afresh)).toMatchObject({ ok: true })
    const booking = await world.db.booking.findFirst({ where: { offeringId: form.offeringId } })
    expect(booking).toMatchObject({ rateMinorPerMinute: 150, capMinor: 4_500 })
  })

  it('cares for the terms alone: another title or description changes no agreement', async () => {
    const { learner, form, edit } = await pageOpened()
    await edit({ title: 'Bread, seen from close', description: 'Bring your dough.', durations: [30, 60] })
    expect(await press(learner, form)).toMatchObject({ ok: true })
  })

  it('agrees to nothing without the terms that were shown', async () => {
    const { learner, form } = await pageOpened()
    const { expectedTerms: _, ...without } = form
    for (const sent of [without, { ...form, expectedTerms: '' }, { ...form, expectedTerms: 'x'.repeat(500) }])
      expect(await press(learner, sent)).toMatchObject({ ok: false, error: { code: 'PRICE_CHANGED' } })
  })

  it('compares inside the transaction that copies the terms: an edit that was faster counts', async () => {
    const { learner, form, edit } = await pageOpened()
    const ctx = world.as(learner)
    // The edit is committed after the first look at the offering and before the booking is written.
    const overtaken = {
      ...ctx,
      withTx: (async (name, locks, work) => {
        if (name === 'hold-slot') await edit({ rateMinorPerMinute: 500 })
        return ctx.withTx(name, locks, work)
      }) as typeof ctx.withTx,
    }
    expect(await startBooking(overtaken, holdSlotInput.parse(form))).toMatchObject({
      ok: false,
      error: { code: 'PRICE_CHANGED' },
    })
  })
})

describe('whoever may not book', () => {
  it('is asked to sign in, or told that the offering is their own', async () => {
    const expert = await makeExpert(world.db)
    const form = { offeringId: expert.offering.id, startAt: slotAhead(world, 5).toISOString() }
    const input = { ...form, durationMinutes: 30, timeZone: 'Europe/Paris', locale: 'en' }
    expect(await press({ kind: 'ANONYMOUS' }, input)).toMatchObject({ error: { code: 'UNAUTHENTICATED' } })
    expect(await press(expert.actor, input)).toMatchObject({ error: { code: 'SELF_BOOKING' } })
  })
})
