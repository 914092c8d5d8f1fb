import type { Page } from '@playwright/test'
import { bookingFunds } from '#src/domain/money/ledger/accounts.ts'
import { expectNeverFalls, FigureLog } from '#tests/support/e2e/figure-log.ts'
import { expectBalancedLedger } from '#tests/support/e2e/ledger.ts'
import { mailTo } from '#tests/support/e2e/mailbox.ts'
import { aMeeting } from '#tests/support/e2e/meeting.ts'
import { endForBoth, expectStatus, figureOf, readMeter, untilSeconds } from '#tests/support/e2e/room.ts'
import { stripe } from '#tests/support/e2e/sandbox.ts'
import { expect, test } from '#tests/support/e2e/test.ts'
import { balanceOf } from '#tests/support/world/ledger.ts'

/** Minor units; the offering costs six euros a minute. */
const A_SECOND = 10

/** Seconds. LiveKit stamps a goodbye with the whole second in which it was said. */
const A_STAMP = 1

test('by the minute both see one meter, it waits for whoever leaves, and what it shows last is charged to the cent', async ({
  visitor,
  db,
}) => {
  test.setTimeout(120_000)
  const [learner, expert] = await Promise.all([visitor(), visitor()])
  const [here, there] = await Promise.all([FigureLog.of(learner), FigureLog.of(expert)])
  const { bookingId, person } = await aMeeting({ db, learner, expert })
  await untilSeconds(learner, 12)
  for (const page of [learner, expert])
    await expect(page.getByTestId('quality')).toHaveText(/^Connection (good|weak)$/)

  await test.step('both pages show the same figure at the same time', () => {
    const first = there.firstSeen()
    const apart = [...here.firstSeen()].flatMap(([figure, at]) => {
      const other = first.get(figure)
      return other === undefined ? [] : [Math.abs(at - other)]
    })
    expect(apart.length).toBeGreaterThan(8)
    expect(Math.max(...apart), `milliseconds apart: ${apart.join(', ')}`).toBeLessThan(1_000)
  })

  const held =
    await test.step('a goodbye costs nothing, and the meter stands still until they are back', async () => {
      await expert.getByRole('button', { name: 'End', exact: true }).click()
      const said = await figureOf(learner)
      await expert.getByRole('button', { name: 'Leave for a moment' }).click()
      await expectStatus(learner, 'OTHER_DROPPED')
      const noticed = await figureOf(learner)
      await answersOfServer(learner, 2)
      const standing = await figureOf(learner)
      expect(standing.seconds).toBeLessThanOrEqual(noticed.seconds)
      expect(standing.seconds).toBeGreaterThanOrEqual(said.seconds - A_STAMP)
      expect(await readMeter(learner, bookingId)).toMatchObject({
        running: false,
        billableSeconds: standing.seconds,
      })
      await expert.getByRole('button', { name: 'Enter the room' }).click()
      return standing
    })
  await untilSeconds(learner, held.seconds + 3)

  await endForBoth(learner)
  for (const page of [learner, expert])
    await expect(page.getByTestId('over')).toBeVisible({ timeout: 15_000 })
  const { amountMinor: shown, seconds } = here.last

  await test.step('the last figure on both pages is the one that was counted to, and none was taken back before', () => {
    for (const { all, last } of [here, there]) {
      expect(last).toMatchObject({ status: 'OVER', amountMinor: shown, seconds })
      const before = all.slice(0, -1)
      expectNeverFalls(before, A_STAMP)
      // A page counts on until it hears that it is over.
      expect(Math.abs((before.at(-1)?.amountMinor ?? 0) - shown)).toBeLessThanOrEqual(A_SECOND)
    }
    expect(shown).toBe(seconds * A_SECOND)
  })

  await test.step('exactly that is captured', async () => {
    await expect(async () => {
      const payment = await db.payment.findUniqueOrThrow({ where: { bookingId } })
      expect(payment).toMatchObject({ status: 'CAPTURED', capturedMinor: shown })
      expect(payment.commissionMinor).toBe(Math.floor(shown / 5))
      expect(payment.expertShareMinor).toBe(shown - Math.floor(shown / 5))
      const intent = await stripe().paymentIntents.retrieve(payment.paymentIntentId ?? '')
      expect(intent).toMatchObject({ status: 'succeeded', amount_received: shown })
    }).toPass({ timeout: 20_000 })
    expect(await balanceOf(db, bookingFunds(bookingId))).toBe(-shown)
    await expectBalancedLedger(db)
  })

  await test.step('the page after it, the receipt, its mail and the earnings say the same', async () => {
    const [amount, share] = [euros(shown), euros(shown - Math.floor(shown / 5))] as const
    for (const page of [learner, expert]) {
      await expect(page.getByTestId('over')).toHaveAttribute('data-amount-minor', String(shown))
      await expect(page.getByTestId('over')).toHaveAttribute('data-seconds', String(seconds))
      await expect(page.getByTestId('over')).toContainText(amount)
    }
    await mailTo(person.email, new RegExp(`^Receipt: ${amount} for ${seconds}\\ss `))
    await learner.goto(`/en/bookings/${bookingId}/receipt`)
    await expect(learner.getByTestId('receipt').getByRole('heading', { level: 1 })).toContainText(amount)
    await expert.goto('/en/studio/earnings')
    // Once among what is held, once among the days of the month.
    const row = expert.getByRole('row', { name: person.name }).first()
    await expect(row).toContainText(amount)
    await expect(row).toContainText(share)
  })
})

const euros = (minor: number) => `€${(minor / 100).toFixed(2)}`

/** So many beats of a page are answered: what it shows by then is what the server says. */
async function answersOfServer(page: Page, count: number): Promise<void> {
  for (let answer = 0; answer < count; answer++) await page.waitForResponse(/\/beat$/)
}
