import type { Page } from '@playwright/test'
import { online } from '#src/features/catalog/online.ts'
import type { PrismaClient } from '#src/generated/prisma/client.ts'
import { expectAccessible } from '#tests/support/e2e/axe.ts'
import { list, unlist } from '#tests/support/e2e/listed.ts'
import { anExpert, signIn } from '#tests/support/e2e/people.ts'
import { expect, test } from '#tests/support/e2e/test.ts'

const NOW = 'Available now'
const EVERYWHERE = { home: 1, search: true, page: true }
const NOWHERE = { home: 0, search: false, page: false }

test('a visitor sees who is at their studio, from the switch to its end', async ({ db, visitor }) => {
  const expert = await anExpert(db)
  // A word that nobody else of the demo says, so that the search is about this expert alone.
  const word = `zabaione${expert.handle.replace(/\W|\d/g, '')}`.slice(0, 30)
  await db.offering.update({ where: { id: expert.offering.id }, data: { title: `The perfect ${word}` } })
  await list(db, [expert.expertId])
  const [studio, other] = await Promise.all([visitor(), visitor()])
  const said = () => seen(db, other, { ...expert, word })
  try {
    await signIn(studio, expert, '/en/studio')
    const knob = studio.getByRole('switch', { name: NOW })
    await expect(knob).toHaveAttribute('aria-checked', 'false')
    expect(await said()).toEqual(NOWHERE)

    await knob.click()
    await expect(knob).toHaveAttribute('aria-checked', 'true')
    await expect(
      studio.getByText('Learners see you as available now while your studio is open.'),
    ).toBeVisible()
    await expectAccessible(studio)
    expect(await said()).toEqual(EVERYWHERE)

    // Another page of the studio keeps it, a page of the shop does not: the studio is closed then.
    await studio.getByRole('link', { name: 'Hours', exact: true }).click()
    await expect(studio).toHaveURL(/studio\/hours/)
    expect(await said()).toEqual(EVERYWHERE)
    await studio.goto('/en/help')
    await expect.poll(() => saidOnPage(other, expert.handle)).toBe(false)
    expect(await said()).toEqual(NOWHERE)

    // The switch is remembered, and the open page takes it up by itself.
    await studio.goto('/en/studio')
    await expect(knob).toHaveAttribute('aria-checked', 'true')
    await expect.poll(() => saidOnPage(other, expert.handle)).toBe(true)
    expect(await said()).toEqual(EVERYWHERE)

    await knob.click()
    await expect(knob).toHaveAttribute('aria-checked', 'false')
    expect(await said()).toEqual(NOWHERE)
  } finally {
    await unlist(db, [expert.expertId])
  }
})

test('who cannot be booked yet finds the switch off, and why', async ({ db, visitor }) => {
  const expert = await anExpert(db)
  const studio = await visitor()
  await signIn(studio, expert, null)
  await expect(studio).toHaveURL(/\/en\/studio$/)
  await expect(studio.getByRole('switch', { name: NOW })).toBeDisabled()
  await expect(studio.getByText('You can switch this on once learners can book you.')).toBeVisible()
})

/** What the home page counts beyond the others, and whether the search and the expert's page say it of this one. */
async function seen(db: PrismaClient, page: Page, { expertId, handle, word }: Looked) {
  const home = await countedBeside(db, page, expertId)
  await page.goto(`/en/search?q=${word}`)
  const row = page.getByRole('listitem').filter({ has: page.locator(`h2 a[href$="/experts/${handle}"]`) })
  await expect(row).toBeVisible()
  const search = await row.getByText(NOW, { exact: true }).isVisible()
  return { home, search, page: await saidOnPage(page, handle) }
}

async function saidOnPage(page: Page, handle: string): Promise<boolean> {
  await page.goto(`/en/experts/${handle}`)
  return page.getByRole('main').getByText(NOW, { exact: true }).isVisible()
}

interface Looked {
  expertId: string
  handle: string
  word: string
}

/** Of the demo's people one or the other begins or ends a session meanwhile: looked at again then. */
async function countedBeside(db: PrismaClient, page: Page, expertId: string): Promise<number> {
  for (;;) {
    const before = await othersOnline(db, expertId)
    await page.goto('/en')
    const counted = await page.getByText(/^\d+ experts? available now$/).textContent()
    if ((await othersOnline(db, expertId)) === before) return Number.parseInt(counted ?? '', 10) - before
  }
}

async function othersOnline(db: PrismaClient, expertId: string): Promise<number> {
  const [row] = await db.$queryRaw<[{ n: number }]>`
    SELECT count(DISTINCT l."expertId")::int AS n FROM "ExpertListing" l
     WHERE l."expertId" <> ${expertId}::uuid AND ${online(new Date())}`
  return row.n
}
