import { expectBalancedLedger } from '#tests/support/e2e/ledger.ts'
import { aMeeting } from '#tests/support/e2e/meeting.ts'
import { endForBoth, expectStatus, figureOf, noteFigures, untilSeconds } from '#tests/support/e2e/room.ts'
import { stripe } from '#tests/support/e2e/sandbox.ts'
import { expect, test } from '#tests/support/e2e/test.ts'

test('by the minute both see one meter, it waits for whoever leaves, and what it shows is charged to the cent', async ({
  visitor,
  db,
}) => {
  test.setTimeout(120_000)
  const [learner, expert] = await Promise.all([visitor(), visitor()])
  const { bookingId } = await aMeeting({ db, learner, expert })
  await untilSeconds(learner, 2)

  await test.step('both pages show the same figure at the same time', async () => {
    const [here, there] = await Promise.all([noteFigures(learner, 10_000), noteFigures(expert, 10_000)])
    const apart = [...here].flatMap(([figure, at]) => {
      const other = there.get(figure)
      return other === undefined ? [] : [Math.abs(at - other)]
    })
    expect(apart.length).toBeGreaterThan(4)
    // A page on a busy machine draws late now and then.
    expect(within(apart, 0.5)).toBeLessThan(500)
    expect(within(apart, 0.8)).toBeLessThan(1_000)
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

/** The value that such a part of the values stays within. */
function within(values: number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.ceil(sorted.length * part) - 1] ?? Number.NaN
}
