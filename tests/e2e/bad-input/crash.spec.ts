import type { Page } from '@playwright/test'
import { expectNoInsides } from '#tests/support/e2e/answers.ts'
import { serverLog } from '#tests/support/e2e/server-log.ts'
import { expect, test } from '#tests/support/e2e/test.ts'

async function referenceOf(page: Page): Promise<string[]> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const reference = page.locator('[role="alert"] code')
  await expect(reference).toHaveText(/\S/)
  expectNoInsides(await page.locator('body').innerText())
  return (await reference.innerText()).split(' · ')
}

test('a page that fails says what happened and a number that finds the log line, and nothing of the inside', async ({
  db,
  visitor,
  complaints,
}) => {
  const page = await visitor()
  await page.goto('/fr/experts/ines-carvalho')
  await db.$executeRaw`ALTER TABLE "Review" RENAME TO "ReviewAway"`
  try {
    await test.step('come to by a link, where the document is of an earlier request', async () => {
      await page.locator('a[href$="/reviews"]').first().click()
      await expect(page).toHaveURL(/\/reviews$/)
      const [digest, ...more] = await referenceOf(page)
      expect(more).toEqual([])
      expect(await serverLog()).toContain(`"digest":"${digest}"`)
    })
    await test.step('asked for by its address', async () => {
      const answer = await page.goto('/fr/experts/ines-carvalho/reviews')
      expect(answer?.status()).toBe(500)
      const [id, digest] = await referenceOf(page)
      expect(id).toBe(answer?.headers()['x-request-id'])
      const line = (await serverLog()).split('\n').find((one) => one.includes(id ?? 'none'))
      expect(line).toContain('A request failed')
      expect(line).toContain(String(digest))
    })
  } finally {
    await db.$executeRaw`ALTER TABLE "ReviewAway" RENAME TO "Review"`
  }
  await page.locator('[role="alert"]').getByRole('button').click()
  await expect(page.locator('[role="alert"] code')).toHaveCount(0)
  complaints.all = []
})
