import { bookNextSlot } from '#tests/support/e2e/booking.ts'
import { bringForward } from '#tests/support/e2e/clock.ts'
import { expectBalancedLedger } from '#tests/support/e2e/ledger.ts'
import { aLearner, anExpert, signIn } from '#tests/support/e2e/people.ts'
import { endForBoth, enterRoom, expectStatus, figureOf, untilSeconds } from '#tests/support/e2e/room.ts'
import { stripe } from '#tests/support/e2e/sandbox.ts'
import { expect, test } from '#tests/support/e2e/test.ts'

test('by the minute both see one meter, it waits for whoever leaves, and what it shows is charged to the cent', async ({
  visitor,
  db,
}) => {
  const [person, other] = await Promise.all([aLearner(db), anExpert(db)])
  const [learner, expert] = await Promise.all([visitor(), visitor()])
  await Promise.all([signIn(learner, person), signIn(expert, other)])
  const bookingId = await bookNextSlot(learner, other.offering)
  await bringForward(db, bookingId)
  await Promise.all([enterRoom(learner, bookingId), enterRoom(expert, bookingId)])
  await untilSeconds(learner, 2)

  await test.step('both pages show the same figure', async () => {
    for (let look = 0; look < 10; look++) {
      const [here, there] = await Promise.all([figureOf(learner), figureOf(expert)])
      expect(Math.abs(here.seconds - there.seconds)).toBeLessThanOrEqual(1)
      for (const { seconds, amountMinor } of [here, there]) expect(amountMinor).toBe(seconds * 10)
      await untilSeconds(learner, here.seconds + 1)
    }
  })

  const held = await test.step('the meter stands still while one is away', async () => {
    await expert.getByRole('button', { name: 'End', exact: true }).click()
    await expert.getByRole('button', { name: 'Leave for a moment' }).click()
    await expectStatus(learner, 'OTHER_DROPPED')
    const before = await figureOf(learner)
    const lobby = expert.getByRole('button', { name: 'Enter the room' })
    await expect(lobby).toBeVisible()
    const since = Date.now()
    await expect.poll(() => Date.now() - since, { timeout: 6_000 }).toBeGreaterThan(4_000)
    const after = await figureOf(learner)
    // Never more; up to a heartbeat less, for what nobody can prove is the learner's.
    expect(after.seconds).toBeLessThanOrEqual(before.seconds)
    expect(after.seconds).toBeGreaterThanOrEqual(before.seconds - 3)
    await lobby.click()
    return after
  })
  await untilSeconds(learner, held.seconds + 3)

  await endForBoth(learner)
  await expect(learner.getByTestId('over')).toBeVisible({ timeout: 15_000 })
  const shown = Number(await learner.getByTestId('over').getAttribute('data-amount-minor'))
  await expect(expert.getByTestId('over')).toHaveAttribute('data-amount-minor', String(shown))
  expect(shown).toBeGreaterThanOrEqual((held.seconds + 3) * 10)

  await expect(async () => {
    const payment = await db.payment.findUniqueOrThrow({ where: { bookingId } })
    expect(payment).toMatchObject({ status: 'CAPTURED', capturedMinor: shown })
    expect(payment.commissionMinor).toBe(Math.floor(shown / 5))
    expect(payment.expertShareMinor).toBe(shown - Math.floor(shown / 5))
    const intent = await stripe().paymentIntents.retrieve(payment.paymentIntentId ?? '')
    expect(intent).toMatchObject({ status: 'succeeded', amount_received: shown })
  }).toPass({ timeout: 20_000 })
  await expectBalancedLedger(db)
})
