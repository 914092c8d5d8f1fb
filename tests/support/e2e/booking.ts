import { expect, type Locator, type Page } from '@playwright/test'
import type { Offering } from '#src/generated/prisma/client.ts'
import { pageAt } from './addresses.ts'

const QUARTER = 15 * 60_000

/** The form of Stripe's page in either language, with a card that works. */
export async function payOnHostedPage(page: Page, card = '4242 4242 4242 4242'): Promise<void> {
  await expect(page).toHaveURL(/\/c\/pay\//)
  await page.getByLabel(/^(Card number|Numéro de carte)/).fill(card)
  await page.getByLabel(/^(Expiry|Expiration)/).fill('12 / 34')
  await page.getByLabel(/^(CVC|Cryptogramme)/).fill('123')
  await page.getByLabel(/^(Name on card|Nom sur la carte)/).fill('Nora Lind')
  await page.getByRole('button', { name: /^(Reserve|Pay|Save|Réserver|Payer|Enregistrer)/ }).click()
}

/**
 * A time of an expert's page, and not the very first: that may be too near to be offered any more before a test has
 * signed up and booked it.
 */
export async function timeToSpare(page: Page, list: string): Promise<Locator> {
  const times = page.getByRole('list', { name: list }).getByRole('link')
  await expect(times.first()).toBeVisible()
  return times.nth(Math.min(1, (await times.count()) - 1))
}

/** The id of the booking whose page is shown. */
export function bookingIdOf(page: Page): string {
  const id = new URL(page.url()).pathname.match(/\/bookings\/([0-9a-f-]{36})/)?.[1]
  if (!id) throw new Error(`Not the page of a booking: ${page.url()}`)
  return id
}

/** Far enough ahead that it has not begun before a test is done with it. */
const nextQuarter = () => Math.ceil((Date.now() + 3 * 60_000) / QUARTER) * QUARTER

/**
 * A signed-in learner books a slot of an offering and pays; ends on the booking.
 * @param startAt epoch milliseconds; the next quarter of an hour for who asks no notice @returns the booking's id
 */
export async function bookNextSlot(page: Page, offering: Offering, startAt = nextQuarter()): Promise<string> {
  const query = new URLSearchParams({
    offering: offering.id,
    at: new Date(startAt).toISOString(),
    minutes: String(offering.durations[0]),
  })
  await page.goto(pageAt(`/en/book?${query}`))
  await page.getByRole('button', { name: /^Book / }).click()
  if (offering.priceMode !== 'FREE') await payOnHostedPage(page)
  await expect(page.getByTestId('booking')).toHaveAttribute('data-status', 'CONFIRMED')
  return bookingIdOf(page)
}
