import type { Page } from '@playwright/test'
import { expectAccessible } from '#tests/support/e2e/axe.ts'
import { aMeeting } from '#tests/support/e2e/meeting.ts'
import { expectStatus, untilSeconds } from '#tests/support/e2e/room.ts'
import { expect, test } from '#tests/support/e2e/test.ts'

test('axe finds nothing in the room with whatever can be opened there, after it, nor on the receipt', async ({
  db,
  visitor,
}) => {
  test.setTimeout(180_000)
  // Colours do not depend on the language nor names on the colours: one reads English on light, one French on dark.
  const [learner, expert] = await Promise.all([
    visitor({ colorScheme: 'light', reducedMotion: 'reduce' }),
    visitor({ colorScheme: 'dark', reducedMotion: 'reduce' }),
  ])
  const { bookingId } = await aMeeting({ db, learner, expert })
  await expert.goto(`/fr/session/${bookingId}/room`)
  const both = [learner, expert]
  await untilSeconds(learner, 1)
  for (const page of both) {
    await expectStatus(page, 'RUNNING')
    await expectAccessible(page)
  }

  await opened(learner, 'Chat', async () => {
    await learner.getByRole('textbox', { name: /^Message to/ }).fill('Is the blue cable right?')
    await learner.keyboard.press('Enter')
  })
  await opened(expert, 'Quelque chose ne va pas')
  await opened(expert, 'Terminer', () => expect(expert.getByRole('dialog')).toBeVisible())

  await learner.getByRole('button', { name: 'End', exact: true }).click()
  await learner.getByRole('button', { name: 'End for both' }).click()
  for (const page of both) {
    await expect(page.getByTestId('over')).toBeVisible({ timeout: 20_000 })
    await expectAccessible(page)
  }
  const after = `/bookings/${bookingId}`
  for (const [page, path] of [
    [learner, `/en${after}`],
    [learner, `/en${after}/receipt`],
    [learner, `/fr${after}/receipt`],
    [expert, `/fr${after}`],
  ] as const) {
    expect((await page.goto(path))?.status(), path).toBe(200)
    await expectAccessible(page)
  }
})

/** A panel of the room, looked at while it is open. */
async function opened(page: Page, name: string, meanwhile = async () => {}): Promise<void> {
  const button = page.getByRole('button', { name: new RegExp(`^${name}`) }).first()
  await button.click()
  await meanwhile()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
}
