import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '#src/domain/errors.ts'
import { readReceipt } from '#src/features/notifications/receipt/read-receipt.ts'
import { receiptLines } from '#src/features/notifications/receipt/receipt-lines.ts'
import { makeLearner } from '#tests/support/world/people.ts'
import { makeWorld, type World } from '#tests/support/world/world.ts'
import { mailTo, rendered } from './mails.ts'
import { agreed, cancelled, met, PER_SESSION } from './stories.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

describe('the receipt on its page', () => {
  it('is the mail’s: same number, same lines, same total', async () => {
    const { learner, ...story } = await agreed(world)
    await met(world, { learner, ...story }, 23 * 60 + 38)
    const { booking, receipt } = unwrap(await readReceipt(world.as(learner.actor), story.booking.id))
    const { text } = await rendered(world, await mailTo(world, booking.id, 'RECEIPT', 'LEARNER'))
    expect(text).toContain(`Receipt ${receipt?.number}.`)
    const { lines, total } = receiptLines('en', booking, 'LEARNER')
    for (const { label, amount } of [...lines, total])
      expect(text).toContain(`${label}: ${amount}`.replaceAll('\u00a0', ' '))
    expect(receipt?.amounts).toEqual({
      reserved: 3_600,
      captured: 2_476,
      refunded: 0,
      paid: 2_476,
      commission: 495,
      share: 1_981,
    })
  })

  it('counts what was given back', async () => {
    const { learner, ...story } = await agreed(world)
    await met(world, { learner, ...story }, 20 * 60)
    await world.db.payment.update({ where: { bookingId: story.booking.id }, data: { refundedMinor: 1_000 } })
    const { booking, receipt } = unwrap(await readReceipt(world.as(learner.actor), story.booking.id))
    expect(receipt?.amounts).toMatchObject({ captured: 2_040, refunded: 1_000, paid: 1_040 })
    expect(receiptLines('en', booking, 'LEARNER').total.amount).toBe('€10.40')
    expect(receiptLines('en', booking, 'LEARNER').lines).toContainEqual({
      label: 'Given back',
      amount: '−\u00a0€10.00',
    })
  })

  it('of a late cancellation says for what was paid', async () => {
    const { learner, ...story } = await agreed(world, { offering: PER_SESSION, minutes: 60 })
    await cancelled(world, { learner, ...story }, 'LEARNER')
    const { booking, receipt } = unwrap(await readReceipt(world.as(learner.actor), story.booking.id))
    expect(receipt?.amounts.paid).toBe(3_750)
    expect(receiptLines('en', booking, 'LEARNER').lines).toEqual([
      { label: 'Cancelled late, as the offer’s policy says', amount: '€37.50' },
    ])
  })

  it('says why nothing was charged of a session that the expert cut short', async () => {
    const { learner, ...story } = await agreed(world, { offering: PER_SESSION, minutes: 60 })
    await met(world, { learner, ...story }, 20 * 60, 'expert')
    const { booking, receipt } = unwrap(await readReceipt(world.as(learner.actor), story.booking.id))
    expect(receipt?.amounts).toMatchObject({ captured: 0, paid: 0 })
    const [english, french] = (['en', 'fr'] as const).map((locale) =>
      receiptLines(locale, booking, 'LEARNER'),
    )
    expect(english?.lines.at(-1)).toEqual({
      label: 'Less than half of it was held, not by your doing: nothing to pay',
      amount: '−\u00a0€75.00',
    })
    expect(french?.lines.at(-1)?.label).toBe(
      'Moins de la moitié a eu lieu, sans que cela tienne à vous\u00a0: rien à payer',
    )
  })

  it('is not there before the amount is certain', async () => {
    const { learner, booking } = await agreed(world)
    expect(unwrap(await readReceipt(world.as(learner.actor), booking.id)).receipt).toBeNull()
  })

  it('is for the learner alone', async () => {
    const { expert, booking } = await agreed(world)
    const stranger = await makeLearner(world.db)
    for (const actor of [expert.actor, stranger.actor])
      expect(await readReceipt(world.as(actor), booking.id)).toMatchObject({
        ok: false,
        error: { code: 'FORBIDDEN' },
      })
    expect(await readReceipt(world.system, crypto.randomUUID())).toMatchObject({
      ok: false,
      error: { code: 'NOT_FOUND' },
    })
  })
})
