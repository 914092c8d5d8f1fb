import { DEMO_ACCOUNTS } from '#prisma/seed/accounts.ts'
import { bookingIdOf, payOnHostedPage, timeToSpare } from '#tests/support/e2e/booking.ts'
import { bringForward } from '#tests/support/e2e/clock.ts'
import { expectBalancedLedger } from '#tests/support/e2e/ledger.ts'
import { attachmentOf, linkIn, mailTo } from '#tests/support/e2e/mailbox.ts'
import { signIn } from '#tests/support/e2e/people.ts'
import {
  endForBoth,
  enterRoom,
  expectSeenAndHeard,
  expectStatus,
  untilSeconds,
} from '#tests/support/e2e/room.ts'
import { stripe } from '#tests/support/e2e/sandbox.ts'
import { expect, test } from '#tests/support/e2e/test.ts'

const harpreet = DEMO_ACCOUNTS.find(({ name }) => name === 'Harpreet Gill')

test('a visitor finds an expert, signs up on the way, pays, talks, and gets a receipt and a word in edgeways', async ({
  visitor,
  db,
}) => {
  test.setTimeout(150_000)
  if (!harpreet) throw new Error('The demo has lost its expert')
  const email = `bea.${Date.now()}@e2e.test`
  const learner = await visitor({ timezoneId: 'America/New_York', locale: 'en-US' })

  await test.step('from the home page to a time in the own zone', async () => {
    await learner.goto('/en')
    await learner.getByRole('searchbox').first().fill('mac backup')
    await learner.keyboard.press('Enter')
    await expect(learner).toHaveURL(/\/en\/search\?/)
    await learner
      .getByRole('link', { name: /Harpreet Gill/ })
      .first()
      .click()
    await learner
      .getByRole('link', { name: /A backup that works/ })
      .first()
      .click()
    // The sheet of the page before stays until the new one has come: its times are of another offering.
    const chosen = learner.getByRole('link', { name: /A backup that works/, exact: false }).first()
    await expect(chosen).toHaveAttribute('aria-current', 'true')
    await expect(learner.getByText('New York').first()).toBeVisible()
    await (await timeToSpare(learner, 'Time')).click()
    await expect(learner.getByRole('button', { name: /^Book / })).toBeVisible()
  })

  await test.step('signing up loses nothing of it', async () => {
    await learner.getByRole('button', { name: /^Book / }).click()
    await expect(learner).toHaveURL(/\/en\/book\?/)
    const wish = new URL(learner.url()).search
    await learner.getByRole('link', { name: 'Create an account' }).click()
    await learner.getByLabel('Name').fill('Bea Holm')
    await learner.getByLabel('E-mail').fill(email)
    await learner.getByRole('button', { name: 'Create my account' }).click()
    await expect(learner.getByText(`We have written to ${email}.`)).toBeVisible()
    await learner.goto(linkIn(await mailTo(email, /./), /sign-in\/link/))
    await learner.getByLabel('Password, if you want one').fill('three-herons-at-dusk')
    await learner.getByRole('button', { name: 'Confirm and go on' }).click()
    await expect(learner).toHaveURL(/\/en\/book\?/)
    expect(new URL(learner.url()).search).toBe(wish)
  })

  const bookingId = await test.step('the card is reserved on the hosted page', async () => {
    await learner.getByRole('button', { name: /^Book / }).click()
    await payOnHostedPage(learner)
    await expect(learner.getByTestId('booking')).toHaveAttribute('data-status', 'CONFIRMED')
    return bookingIdOf(learner)
  })

  await test.step('the confirmation brings a calendar file', async () => {
    const mail = await mailTo(email, /^Booked: /)
    const ics = await attachmentOf(mail, /\.ics$/)
    expect(ics).toContain('BEGIN:VEVENT')
    expect(ics).toContain(bookingId)
  })

  const expert = await visitor()
  await test.step('both see and hear each other', async () => {
    await signIn(expert, harpreet, '/en')
    await bringForward(db, bookingId)
    await learner.goto(`/en/session/${bookingId}`)
    await expect(learner.getByTestId('check-network')).toHaveAttribute('data-state', 'OK', {
      timeout: 30_000,
    })
    await Promise.all([enterRoom(learner, bookingId), enterRoom(expert, bookingId)])
    await Promise.all([expectStatus(learner, 'RUNNING'), expectStatus(expert, 'RUNNING')])
    await Promise.all([expectSeenAndHeard(learner), expectSeenAndHeard(expert)])
    await untilSeconds(learner, 5)
  })

  await test.step('one ends it, and both see what it came to', async () => {
    // An expert who ended it after seconds would get nothing: half must be held, or the learner must have ended it.
    await endForBoth(learner)
    for (const page of [learner, expert])
      await expect(page.getByTestId('over')).toHaveAttribute('data-amount-minor', '2000', { timeout: 15_000 })
  })

  await test.step('the price is captured, split and receipted', async () => {
    await expect(async () => {
      const payment = await db.payment.findUniqueOrThrow({ where: { bookingId } })
      expect(payment).toMatchObject({
        status: 'CAPTURED',
        capturedMinor: 2000,
        commissionMinor: 400,
        expertShareMinor: 1600,
      })
      const intent = await stripe().paymentIntents.retrieve(payment.paymentIntentId ?? '')
      expect(intent).toMatchObject({ status: 'succeeded', amount_received: 2000 })
    }).toPass({ timeout: 20_000 })
    await mailTo(email, /^Receipt: /)
    await learner.goto(`/en/bookings/${bookingId}`)
    await expect(learner.getByTestId('booking')).toContainText('€20.00')
    await expert.goto(`/en/bookings/${bookingId}`)
    await expect(expert.getByTestId('booking')).toContainText('€16.00')
    await expectBalancedLedger(db)
  })

  await test.step('the learner reviews, and the expert page shows it', async () => {
    const words = `It restores now. ${bookingId.slice(0, 8)}`
    await learner.goto(`/en/bookings/${bookingId}#review`)
    await learner
      .locator('label')
      .filter({ has: learner.getByRole('radio', { name: /^5:/ }) })
      .click()
    await learner.getByLabel('In your words').fill(words)
    await learner.getByRole('button', { name: 'Publish the review' }).click()
    await expect(async () =>
      expect(await db.review.findUnique({ where: { bookingId } })).toMatchObject({ rating: 5, text: words }),
    ).toPass()
    await learner.goto('/en/experts/harpreet-gill/reviews')
    await expect(learner.getByText(words)).toBeVisible()
  })
})
