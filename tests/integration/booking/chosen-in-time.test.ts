import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MINUTE } from '#src/domain/time/instant.ts'
import { findBookableOffering } from '#src/features/booking/bookable-offering.ts'
import { holdSlotInput } from '#src/features/booking/hold-slot.schema.ts'
import { lookAtSlot } from '#src/features/booking/look-at-slot.ts'
import { startBooking } from '#src/features/booking/start-booking.ts'
import type { Actor } from '#src/features/ports.ts'
import { offerSlots } from '#src/features/scheduling/offer-slots.ts'
import { slotAhead, termsShown } from '#tests/support/world/book.ts'
import { makeExpert, makeLearner } from '#tests/support/world/people.ts'
import { makeWorld, type World } from '#tests/support/world/world.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

/** Whether a time some minutes ahead is shown, and what becomes of it when somebody who chose it presses the button. */
async function minutesAhead(minutes: number, minimumNoticeMinutes: number) {
  const expert = await makeExpert(world.db, { limits: { minimumNoticeMinutes } })
  const { actor } = await makeLearner(world.db)
  const startAt = slotAhead(world, 1)
  world.clock.moveTo(startAt.getTime() - minutes * MINUTE)
  const ctx = world.as(actor)
  const { id: offeringId } = expert.offering
  const shown = await offerSlots(ctx, { offeringId, minutes: 30, zone: 'UTC', from: null, days: 2 })
  const form = {
    offeringId,
    startAt: startAt.toISOString(),
    durationMinutes: '30',
    timeZone: 'UTC',
    locale: 'en',
  }
  const expectedTerms = await termsShown(world.db, offeringId)
  const pressed = await startBooking(ctx, holdSlotInput.parse({ ...form, expectedTerms }))
  return {
    shown: shown.ok && shown.value.days.some(({ starts }) => starts.includes(startAt.getTime())),
    booked: pressed.ok || pressed.error.details?.reason,
  }
}

describe('a time that somebody keeps while they pay', () => {
  it('is theirs still when they come for it again, and gone for everybody else', async () => {
    const { offering } = await makeExpert(world.db)
    const [own, rival] = await Promise.all([makeLearner(world.db), makeLearner(world.db)])
    const startAt = slotAhead(world, 3)
    const wish = holdSlotInput.parse({
      offeringId: offering.id,
      startAt: startAt.toISOString(),
      durationMinutes: '30',
      timeZone: 'UTC',
      locale: 'en',
      expectedTerms: await termsShown(world.db, offering.id),
    })
    const press = (actor: Actor) => startBooking(world.as(actor), wish)
    const found = await findBookableOffering(world.db, offering.id, world.clock.date())
    if (!found) throw new Error('It cannot be booked')
    const look = (actor: Actor) => lookAtSlot(world.as(actor), found, wish)
    expect(await look(own.actor)).toEqual({ kept: null, refusal: null })
    expect(await look({ kind: 'ANONYMOUS' })).toEqual({ kept: null, refusal: null })

    // Twice at once, as a double click or two tabs press it, and once more after.
    const pressed = [...(await Promise.all([press(own.actor), press(own.actor)])), await press(own.actor)]
    const ids = pressed.map((one) => (one.ok ? one.value.bookingId : one.error.code))
    expect(new Set(ids).size).toBe(1)
    expect(await look(own.actor)).toMatchObject({ kept: { id: ids[0] }, refusal: null })
    for (const actor of [rival.actor, { kind: 'ANONYMOUS' } as const])
      expect(await look(actor)).toMatchObject({ kept: null, refusal: { code: 'SLOT_TAKEN' } })
    expect(await press(rival.actor)).toMatchObject({ ok: false, error: { code: 'SLOT_TAKEN' } })
    expect(await world.db.booking.count({ where: { offeringId: offering.id } })).toBe(1)

    // By other terms it is another agreement.
    await world.db.offering.update({ where: { id: offering.id }, data: { cancellationPolicy: 'STRICT' } })
    expect(await press(own.actor)).toMatchObject({ ok: false, error: { code: 'PRICE_CHANGED' } })
  })
})

describe('a time that was chosen while it was offered', () => {
  it('can be booked for ten minutes more, so that signing up loses nothing', async () => {
    expect(await minutesAhead(120, 120)).toEqual({ shown: true, booked: true })
    expect(await minutesAhead(119, 120)).toEqual({ shown: false, booked: true })
    expect(await minutesAhead(110, 120)).toEqual({ shown: false, booked: true })
    expect(await minutesAhead(109, 120)).toEqual({ shown: false, booked: 'TOO_SOON' })
  })

  it('can be booked until it begins, where the notice is shorter', async () => {
    expect(await minutesAhead(1, 3)).toEqual({ shown: false, booked: true })
    expect(await minutesAhead(-1, 3)).toEqual({ shown: false, booked: 'PAST' })
  })
})
