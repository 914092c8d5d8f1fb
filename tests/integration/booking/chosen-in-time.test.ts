import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MINUTE } from '#src/domain/time/instant.ts'
import { holdSlotInput } from '#src/features/booking/hold-slot.schema.ts'
import { startBooking } from '#src/features/booking/start-booking.ts'
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
