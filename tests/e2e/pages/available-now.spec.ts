import type { Page } from '@playwright/test'
import { expectAccessible } from '#tests/support/e2e/axe.ts'
import { list, unlist } from '#tests/support/e2e/listed.ts'
import { anExpert, signIn } from '#tests/support/e2e/people.ts'
import { expect, test } from '#tests/support/e2e/test.ts'

const NOW = 'Available now'

test('a visitor sees who is at their studio, from the switch to its end', async ({ db, visitor }) => {
  const expert = await anExpert(db)
  // A word that nobody else of the demo says, so that the search is about this expert alone.
  const word = `zabaione${expert.handle.replace(/\W|\d/g, '')}`.slice(0, 30)
  await db.offering.update({ where: { id: expert.offering.id }, data: { title: `The perfect ${word}` } })
  await list(db, [expert.expertId])
  const [studio, other] = await Promise.all([visitor(), visitor()])
  try {
    await signIn(studio, expert, '/en/studio')
    const knob = studio.getByRole('switch', { name: NOW })
    await expect(knob).toHaveAttribute('aria-checked', 'false')
    const before = await seen(other, expert.handle, word)
    expect(before).toMatchObject({ search: false, page: false })

    await knob.click()
    await expect(knob).toHaveAttribute('aria-checked', 'true')
    await expect(
      studio.getByText('Learners see you as available now while your studio is open.'),
    ).toBeVisible()
    await expectAccessible(studio)
    expect(await seen(other, expert.handle, word)).toEqual({
      home: before.home + 1,
      search: true,
      page: true,
    })

    // Another page of the studio keeps it, a page of the shop does not: the studio is closed then.
    await studio.getByRole('link', { name: 'Hours', exact: true }).click()
    await expect(studio).toHaveURL(/studio\/hours/)
    expect(await seen(other, expert.handle, word)).toMatchObject({ search: true, page: true })
    await studio.goto('/en/help')
    await expect.poll(() => seen(other, expert.handle, word)).toEqual(before)

    // The switch is remembered, and the open page takes it up by itself.
    await studio.goto('/en/studio')
    await expect(knob).toHaveAttribute('aria-checked', 'true')
    await expect
      .poll(() => seen(other, expert.handle, word))
      .toEqual({ home: before.home + 1, search: true, page: true })

    await knob.click()
    await expect(knob).toHaveAttribute('aria-checked', 'false')
    expect(await seen(other, expert.handle, word)).toEqual(before)
  } finally {
    await unlist(db, [expert.expertId])
  }
})

test('who cannot be booked yet finds the switch off, and why', async ({ db, visitor }) => {
  const expert = await anExpert(db)
  const studio = await visitor()
  await signIn(studio, expert, '/en/studio')
  await expect(studio.getByRole('switch', { name: NOW })).toBeDisabled()
  await expect(studio.getByText('You can switch this on once learners can book you.')).toBeVisible()
})

/** What the home page counts, and whether the search and the expert's page say it of this one. */
async function seen(page: Page, handle: string, word: string) {
  await page.goto('/en')
  const counted = await page.getByText(/^\d+ experts? available now$/).textContent()
  await page.goto(`/en/search?q=${word}`)
  const row = page.getByRole('listitem').filter({ has: page.locator(`h2 a[href$="/experts/${handle}"]`) })
  await expect(row).toBeVisible()
  const search = await row.getByText(NOW, { exact: true }).isVisible()
  await page.goto(`/en/experts/${handle}`)
  return {
    home: Number.parseInt(counted ?? '', 10),
    search,
    page: await page.getByRole('main').getByText(NOW, { exact: true }).isVisible(),
  }
}
