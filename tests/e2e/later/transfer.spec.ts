import { moveClock } from '#tests/support/e2e/clock.ts'
import { expectBalancedLedger } from '#tests/support/e2e/ledger.ts'
import { aMeeting } from '#tests/support/e2e/meeting.ts'
import { endForBoth, untilSeconds } from '#tests/support/e2e/room.ts'
import { stripe } from '#tests/support/e2e/sandbox.ts'
import { expect, test } from '#tests/support/e2e/test.ts'

test('72 hours after the session the expert’s share leaves, and their earnings say so', async ({
  db,
  visitor,
}) => {
  test.setTimeout(150_000)
  const [learner, expert] = await Promise.all([visitor(), visitor()])
  const { bookingId, other } = await aMeeting({ db, learner, expert })
  await untilSeconds(learner, 8)
  await endForBoth(expert)
  await expect(expert.getByTestId('over')).toBeVisible({ timeout: 20_000 })
  const payment = () => db.payment.findUniqueOrThrow({ where: { bookingId } })
  await expect.poll(async () => (await payment()).status, { timeout: 20_000 }).toBe('CAPTURED')
  const share = (await payment()).expertShareMinor ?? 0
  expect(share).toBeGreaterThan(0)
  const money = `€${(share / 100).toFixed(2)}`

  await expert.goto('/en/studio/earnings')
  await expect(expert.locator('main')).toContainText(money)

  await test.step('an hour before, nothing has left', async () => {
    await moveClock(db, { hours: 71 })
    await expert.reload()
    await expect(expert.locator('main')).toContainText(money)
    await expect(expert.locator('main')).toContainText('Nothing was transferred yet.')
    expect((await payment()).transferId).toBeNull()
  })

  await test.step('then it is transferred, once, to the expert’s account', async () => {
    await moveClock(db, { hours: 2 })
    await expect.poll(async () => (await payment()).transferId, { timeout: 30_000 }).toMatch(/^tr_/)
    const transfer = await stripe().transfers.retrieve((await payment()).transferId ?? '')
    const account = await db.payoutAccount.findUniqueOrThrow({ where: { expertId: other.expertId } })
    expect(transfer).toMatchObject({ amount: share, currency: 'eur', destination: account.providerId })
    const all = await stripe().transfers.list({ transfer_group: bookingId })
    expect(all.data.map(({ id }) => id)).toEqual([transfer.id])
  })
  await expectBalancedLedger(db)

  await expert.reload()
  await expect(expert.locator('main')).toContainText(money)
  await expect(expert.locator('main')).toContainText('Nothing is held: every share has been transferred.')
  await expect(expert.locator('main')).toContainText('1 session. Stripe pays it to your bank')
})
