import type { Locator, Page } from '@playwright/test'
import { bookingIdOf, payOnHostedPage, timeToSpare } from '#tests/support/e2e/booking.ts'
import { bringForward } from '#tests/support/e2e/clock.ts'
import { expectFits } from '#tests/support/e2e/fits.ts'
import { aLearner } from '#tests/support/e2e/people.ts'
import { expect, test } from '#tests/support/e2e/test.ts'

const PHONE = {
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
  deviceScaleFactor: 2,
  locale: 'fr-FR',
} as const

test('on a phone, in French: find, book, pay and enter the room, with the thumb alone', async ({
  db,
  visitor,
}) => {
  const [page, person] = await Promise.all([visitor(PHONE), aLearner(db, 'Léa Morin')])

  await test.step('from the home page to a time', async () => {
    await page.goto('/fr')
    await page.getByRole('searchbox').first().fill('mon site est en panne')
    await expectFits(page)
    await page.getByRole('button', { name: 'Trouver quelqu’un' }).first().tap()
    const found = page.getByRole('link', { name: 'Gustavo Rocha', exact: true })
    await expect(found).toBeVisible()
    await expectFits(page)
    await found.tap()
    await page
      .getByRole('link', { name: /^Le site est en panne/ })
      .first()
      .tap()
    await (await timeToSpare(page, 'Heure')).tap()
    await expect(page).toHaveURL(/\/fr\/experts\/gustavo-rocha\?.*at=/)
    await expect(page.getByRole('button', { name: /^Réserver \d/ })).toBeVisible()
    await expectFits(page)
  })

  await test.step('signing in on the way', async () => {
    await tapWhereItSticks(page, page.getByRole('button', { name: /^Réserver \d/ }))
    const account = page.getByRole('link', { name: 'J’ai un compte' })
    await expect(account).toBeVisible()
    await expectFits(page)
    await account.tap()
    await page.getByLabel('E-mail').fill(person.email)
    await page.getByLabel('Mot de passe').fill(person.password)
    await expectFits(page)
    await page.getByRole('button', { name: 'Se connecter', exact: true }).tap()
  })

  const bookingId = await test.step('the card is reserved', async () => {
    const book = page.getByRole('button', { name: /^Réserver \d/ })
    await expect(book).toBeVisible()
    await expectFits(page)
    await book.tap()
    await payOnHostedPage(page)
    await expect(page.getByTestId('booking')).toHaveAttribute('data-status', 'CONFIRMED')
    await expectFits(page)
    return bookingIdOf(page)
  })

  await test.step('through the lobby into the room', async () => {
    await bringForward(db, bookingId)
    await page.reload()
    await page.getByRole('link', { name: 'Aller dans la salle' }).tap()
    for (const part of ['camera', 'microphone', 'network'])
      await expect(page.getByTestId(`check-${part}`)).toHaveAttribute('data-state', 'OK', { timeout: 30_000 })
    await expectFits(page)
    await tapWhereItSticks(page, page.getByRole('button', { name: 'Entrer dans la salle' }))
    await expect(page.getByTestId('meter')).toHaveAttribute('data-status', 'OTHER_MISSING', {
      timeout: 20_000,
    })
    await expect(page.getByTestId('notice')).toContainText('Gustavo n’est pas encore là')
    await expectFits(page)
    for (const control of ['Micro', 'Caméra', 'Partager', 'Messages', 'Terminer'])
      await expect(page.getByRole('button', { name: control, exact: true })).toBeInViewport({ ratio: 1 })
  })
})

/** The main act stands at the lower edge of the screen without any scrolling, whole and under no other thing. */
async function tapWhereItSticks(page: Page, act: Locator): Promise<void> {
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }))
  await expect(act).toBeInViewport({ ratio: 1 })
  const box = await act.boundingBox()
  if (!box) throw new Error('Nothing to tap')
  expect(box.y, 'as far as a thumb reaches').toBeGreaterThan(PHONE.viewport.height / 2)
  await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2)
}
