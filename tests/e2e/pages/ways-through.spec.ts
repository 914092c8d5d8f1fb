import type { Page } from '@playwright/test'
import { payOnHostedPage } from '#tests/support/e2e/booking.ts'
import { aLearner, anExpert, signIn } from '#tests/support/e2e/people.ts'
import { expect, test } from '#tests/support/e2e/test.ts'

/** Tab by tab to what is called so, and presses it. */
async function reach(page: Page, name: RegExp, key = 'Enter'): Promise<void> {
  for (let step = 0; step < 150; step++) {
    await page.keyboard.press('Tab')
    const focused = page.locator(':focus')
    if ((await focused.count()) === 0) continue
    const text = await focused.evaluate(
      (element) => element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '',
    )
    if (!name.test(text)) continue
    await expect(focused).toBeInViewport()
    if (key) await page.keyboard.press(key)
    return
  }
  throw new Error(`Tab never came to ${name}`)
}

test('a session can be booked and cancelled by keyboard alone', async ({ db, visitor }) => {
  test.setTimeout(120_000)
  const [person, other] = await Promise.all([aLearner(db), anExpert(db)])
  const page = await visitor()
  // With notice: a time that is near may begin while the keys are pressed, and then nothing can be cancelled.
  await db.expertProfile.update({ where: { id: other.expertId }, data: { minimumNoticeMinutes: 180 } })
  await signIn(page, person, `/en/experts/${other.handle}`)
  await reach(page, /^\d{1,2}:\d{2}/)
  await expect(page).toHaveURL(/at=/)
  await reach(page, /^Book \d/)
  await payOnHostedPage(page)
  await expect(page.getByTestId('booking')).toHaveAttribute('data-status', 'CONFIRMED')
  await reach(page, /^Cancel this session/)
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await reach(page, /^Cancel this session/)
  await reach(page, /^Yes, cancel it/)
  await expect(page.getByTestId('booking')).toHaveAttribute('data-status', 'CANCELLED_BY_LEARNER')
})

test('a price that rises on the way is said before anything is agreed', async ({ db, visitor }) => {
  const [person, other] = await Promise.all([aLearner(db), anExpert(db)])
  const { id } = other.offering
  const raiseTo = (rateMinorPerMinute: number) =>
    db.offering.update({ where: { id }, data: { rateMinorPerMinute } })
  const page = await visitor()
  const main = page.locator('main')
  const book = page.getByRole('button', { name: /^Book / })

  await test.step('to who signs in meanwhile', async () => {
    await page.goto(`/en/experts/${other.handle}`)
    await book.click()
    await expect(page).toHaveURL(/\/en\/book\?/)
    await expect(main).toContainText('€6.00')
    await raiseTo(700)
    const { pathname, search } = new URL(page.url())
    await signIn(page, person, pathname + search)
    await expect(main).toContainText('terms have changed since')
    await expect(main).toContainText('€7.00')
  })
  await test.step('to who presses the button of a page that was open', async () => {
    await raiseTo(800)
    await book.click()
    await expect(main).toContainText('€8.00')
    await expect(main).toContainText('terms have changed since')
    expect(await db.booking.count({ where: { learnerId: person.id } })).toBe(0)
  })
  await book.click()
  await payOnHostedPage(page)
  await expect(page.getByTestId('booking')).toHaveAttribute('data-status', 'CONFIRMED')
  expect(await db.booking.findFirst({ where: { learnerId: person.id } })).toMatchObject({
    rateMinorPerMinute: 800,
  })
})

test('changing the language keeps the page and what was chosen on it', async ({ visitor }) => {
  const page = await visitor()
  await page.goto('/en/search?q=piano&free=1')
  await page.getByRole('link', { name: 'FR, Français' }).first().click()
  await expect(page).toHaveURL(/\/fr\/search\?q=piano&free=1/)
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr')
  await page.goto('/fr/experts/harpreet-gill')
  await page.getByRole('link', { name: 'EN, English' }).first().click()
  await expect(page).toHaveURL(/\/en\/experts\/harpreet-gill/)
})

test('times are told in the reader’s zone, and the expert’s beside them', async ({ visitor }) => {
  const page = await visitor({ timezoneId: 'Asia/Tokyo' })
  await page.goto('/en/experts/harpreet-gill')
  await page.reload()
  await expect(page.getByText('Tokyo').first()).toBeVisible()
  await expect(page.getByRole('list', { name: 'Time' })).toContainText('Dublin')
})

test('a page has its heading before its answers are there', async ({ db, visitor }) => {
  const expert = await anExpert(db)
  // Without script nothing that streams in later is put in its place: what shows is what is there while it waits.
  const page = await visitor({ javaScriptEnabled: false })
  await signIn(page, expert, '/en/bookings')
  for (const path of [
    '/search?q=piano',
    '/search',
    '/bookings',
    '/studio',
    '/studio/earnings',
    '/studio/hours',
  ]) {
    await page.goto(`/en${path}`)
    await expect(page.getByRole('heading', { level: 1 }), path).toHaveCount(1)
  }
})
