import pg from 'pg'
import { routes } from '#src/app/routes.ts'
import type { RateRule } from '#src/features/ports.ts'
import { UNKNOWN_ADDRESS } from '#src/server/http/client-address.ts'
import { rateLimiter } from '#src/server/http/rate-limiter.ts'
import { addresses } from '#tests/support/e2e/addresses.ts'
import { expectRefusal } from '#tests/support/e2e/answers.ts'
import { aLearner, signIn } from '#tests/support/e2e/people.ts'
import { expect, test } from '#tests/support/e2e/test.ts'

const pool = new pg.Pool({ connectionString: addresses().databaseUrl, max: 2 })
test.afterAll(() => pool.end())

/** More than any rule allows. */
const MANY = 1_000

/**
 * Uses up what a rule allows to somebody, on the very counters that the app counts on.
 * @returns gives all of it back, and what was tried meanwhile
 */
async function useUp(rule: RateRule, subject: string): Promise<(tried: number) => Promise<void>> {
  const rates = rateLimiter(pool)
  let taken = 0
  while (taken < MANY) {
    taken += 1
    if ((await rates.take(rule, subject)) !== null) break
  }
  expect(taken).toBeLessThan(MANY)
  return async (tried) => {
    for (let n = 0; n < taken + tried; n++) await rates.giveBack(rule, subject)
  }
}

test('who searches without pause is told in how many seconds to try again, and nobody else is', async ({
  db,
  visitor,
}) => {
  const learner = await aLearner(db)
  const [page, other] = await Promise.all([visitor(), visitor()])
  await signIn(page, learner)
  const giveBack = await useUp('SEARCH', `user:${learner.id}`)
  for (const [locale, title, says] of [
    ['en', 'A little slower, please', /Try again in (\d+) seconds?\./],
    ['fr', 'Un peu moins vite', /(\d+)\s+secondes?\./],
  ] as const) {
    await page.goto(`/${locale}/search?q=piano`)
    await expect(page.getByRole('heading', { level: 1 })).toContainText(title)
    const sentence = (await page.getByRole('main').textContent()) ?? ''
    const seconds = Number(says.exec(sentence)?.[1])
    expect(seconds, sentence).toBeGreaterThan(0)
    expect(seconds).toBeLessThanOrEqual(60)
    await expect(page.getByRole('main').locator(`a[href="/${locale}/search?q=piano"]`)).toBeVisible()
  }
  await other.goto('/en/search?q=piano')
  await expect(other.getByRole('heading', { level: 1 })).toContainText('piano')
  await giveBack(2)
  await page.goto('/en/search?q=piano')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('piano')
})

test('too many sign-ups are refused on the page with the time to wait, and no mail goes out', async ({
  db,
  visitor,
}) => {
  const page = await visitor()
  // Nobody tells this stack its visitors' addresses: all of them count together.
  const giveBack = await useUp('SIGN_UP', UNKNOWN_ADDRESS)
  try {
    await page.goto('/en/sign-up')
    await page.getByLabel('Name').fill('Nora Lind')
    await page.getByLabel('E-mail').fill('too-many@example.org')
    await page.getByRole('button', { name: 'Create my account' }).click()
    const refusal = page.getByRole('alert').filter({ hasText: 'Try again in' })
    await expect(refusal).toBeVisible()
    const [, amount, unit] = /Try again in (\d+)\s(min|s|h)\b/.exec((await refusal.textContent()) ?? '') ?? []
    const wait = Number(amount) * { s: 1, min: 60, h: 3_600 }[unit as 's' | 'min' | 'h']
    expect(wait).toBeGreaterThan(0)
    expect(wait).toBeLessThanOrEqual(3_600)
    await expect(page.getByLabel('E-mail')).toHaveValue('too-many@example.org')
    expect(await db.outboundMail.count({ where: { to: 'too-many@example.org' } })).toBe(0)
  } finally {
    await giveBack(1)
  }
})

test('a route says when to try again, in a header that programs read', async ({ db, visitor }) => {
  const learner = await aLearner(db)
  const page = await visitor()
  await signIn(page, learner)
  await useUp('PRESENCE', `user:${learner.id}`)
  const answer = await page.context().request.post(routes.presence, {
    headers: { origin: addresses().appUrl },
    data: { act: 'HERE' },
  })
  await expectRefusal(answer, { status: 429, code: 'RATE_LIMITED', says: /Try again in \d+\s(s|min)/ })
  const seconds = Number(answer.headers()['retry-after'])
  expect(Number.isInteger(seconds)).toBe(true)
  expect(seconds).toBeGreaterThan(0)
  expect(seconds).toBeLessThanOrEqual(60)
})
