import { randomUUID } from 'node:crypto'
import { type APIRequestContext, expect, test } from '@playwright/test'
import { hashPassword } from '#src/features/identity/password-hash.ts'
import { openDatabase } from '#src/server/db/client.ts'
import { addresses } from '#tests/support/e2e/addresses.ts'

const PASSWORD = 'correct horse battery'
const { appUrl, databaseUrl, metricsToken } = addresses()
const db = openDatabase(databaseUrl, 2)

test.afterAll(() => db.$disconnect())

async function makeAccount() {
  const user = await db.user.create({
    data: { email: `${randomUUID()}@example.org`, name: 'Ada Lovelace', emailVerifiedAt: new Date() },
  })
  await db.passwordCredential.create({ data: { userId: user.id, hash: await hashPassword(PASSWORD) } })
  return user
}

/** What a script does to sign in: next-auth's token first, then the credentials. */
async function signIn(
  request: APIRequestContext,
  given: { email: string; password?: string; csrfToken?: string; callbackUrl?: string; origin?: string },
) {
  const { csrfToken } = (await (await request.get(`${appUrl}/api/auth/csrf`)).json()) as { csrfToken: string }
  const { origin = appUrl, ...data } = given
  return request.post(`${appUrl}/api/auth/callback/password`, {
    headers: { origin },
    data: { password: PASSWORD, csrfToken, json: 'true', ...data },
  })
}

async function hasSession(request: APIRequestContext): Promise<boolean> {
  return 'expires' in ((await (await request.get(`${appUrl}/api/auth/session`)).json()) as object)
}

test('a right password opens a session whose cookie no script can read', async ({ request }) => {
  const answer = await signIn(request, { email: (await makeAccount()).email })
  expect(answer.status()).toBe(200)
  const cookie = answer.headersArray().find(({ value }) => value.includes('visavis.session='))?.value
  expect(cookie).toContain('HttpOnly')
  expect(cookie).toContain('SameSite=Lax')
  expect(cookie).toContain('Path=/')
  expect(await hasSession(request)).toBe(true)
})

test('the session’s route says that somebody is signed in and nothing about them', async ({ request }) => {
  await signIn(request, { email: (await makeAccount()).email })
  const session = (await (await request.get(`${appUrl}/api/auth/session`)).json()) as object
  expect(Object.keys(session)).toEqual(['expires'])
})

test('a wrong password, a forged token and another site’s page open none', async ({ request }) => {
  const { email } = await makeAccount()
  expect((await signIn(request, { email, password: 'wrong wrong wrong' })).status()).toBe(401)
  expect(await hasSession(request)).toBe(false)
  await signIn(request, { email, csrfToken: 'forged' })
  expect(await hasSession(request)).toBe(false)
  expect((await signIn(request, { email, origin: 'https://evil.example' })).status()).toBe(403)
  expect(await hasSession(request)).toBe(false)
})

test('signing in does not lead to another site', async ({ request }) => {
  const { email } = await makeAccount()
  for (const callbackUrl of ['https://evil.example/x', '//evil.example', `${appUrl}.evil.example/`]) {
    const { url } = (await (await signIn(request, { email, callbackUrl })).json()) as { url: string }
    expect(new URL(url).origin).toBe(new URL(appUrl).origin)
  }
})

test('signing in leads back to the very page that asked for it', async ({ request }) => {
  for (const path of ['/fr/studio/earnings?month=2026-10', '/en/studio/hours', '/en/account']) {
    const answer = await request.get(`${appUrl}${path}`, {
      maxRedirects: 0,
      headers: { 'x-asked': '/en/somewhere/else' },
    })
    const to = new URL(answer.headers().location ?? '', appUrl)
    expect([answer.status(), to.pathname.slice(3), to.searchParams.get('next')]).toEqual([
      307,
      '/sign-in',
      path,
    ])
  }
})

test('hostile addresses are nobody’s', async ({ request }) => {
  for (const email of ['"a@b"@example.org', 'a@example.org,b@example.org', 'a＠example.org', "' OR 1=1 --"])
    expect((await signIn(request, { email })).status()).toBe(401)
})

test('a revoked session is over with the next request, and its cookie goes', async ({ request }) => {
  const { id, email } = await makeAccount()
  await signIn(request, { email })
  expect((await request.get(`${appUrl}/api/account/export`)).status()).toBe(200)
  await db.userSession.updateMany({ where: { userId: id }, data: { revokedAt: new Date() } })
  expect((await request.get(`${appUrl}/api/account/export`)).status()).toBe(401)
  expect(await hasSession(request)).toBe(false)
  const { cookies } = await request.storageState()
  expect(cookies.some(({ name }) => name.includes('visavis.session'))).toBe(false)
})

test('ten failures later the answer says when to try again', async ({ request }) => {
  const { email } = await makeAccount()
  for (let failure = 0; failure < 10; failure++)
    await signIn(request, { email, password: 'wrong wrong wrong' })
  const answer = await signIn(request, { email })
  expect(answer.status()).toBe(429)
  expect(Number(answer.headers()['retry-after'])).toBeGreaterThan(0)
})

test('nobody writes into the log through next-auth, or sends it megabytes', async ({ request }) => {
  const log = await request.post(`${appUrl}/api/auth/_log`, { headers: { origin: appUrl }, data: {} })
  expect(log.status()).toBe(404)
  const answer = await request.post(`${appUrl}/api/auth/callback/password`, {
    headers: { origin: appUrl },
    data: { email: 'x'.repeat(100_000) },
  })
  expect(answer.status()).toBe(400)
})

test('a refusal carries the request’s id and nothing of the inside', async ({ request }) => {
  const answer = await request.get(`${appUrl}/api/account/export`, { headers: { 'accept-language': 'fr' } })
  expect(answer.status()).toBe(401)
  const { error } = (await answer.json()) as { error: Record<string, string> }
  expect(error).toEqual({
    code: 'UNAUTHENTICATED',
    message: 'Connectez-vous pour continuer.',
    requestId: answer.headers()['x-request-id'],
  })
})

test('every answer forbids scripts that are not ours, frames, and guesses about what a file is', async ({
  request,
}) => {
  const [first, second] = [await request.get(`${appUrl}/en`), await request.get(`${appUrl}/en`)]
  const policy = first.headers()['content-security-policy'] ?? ''
  const scripts = /script-src ([^;]+)/.exec(policy)?.[1] ?? ''
  expect(scripts).toMatch(/'nonce-[0-9a-f]{32}'/)
  expect(scripts).not.toMatch(/unsafe-inline|unsafe-eval|\*/)
  expect(policy).not.toBe(second.headers()['content-security-policy'])
  expect(policy).toMatch(/frame-ancestors 'none'/)
  expect(policy).toMatch(/object-src 'none'/)
  const nonce = /'nonce-([0-9a-f]{32})'/.exec(scripts)?.[1]
  const html = await first.text()
  const inline = [...html.matchAll(/<script(?![^>]*type="application\/ld\+json")[^>]*>/g)].map(([tag]) => tag)
  expect(inline.length).toBeGreaterThan(0)
  for (const tag of inline) expect(tag).toContain(`nonce="${nonce}"`)
  const script = /src="(\/_next\/static\/[^"]+\.js)"/.exec(html)?.[1]
  for (const path of ['/en', '/api/health/live', '/robots.txt', script]) {
    const headers = (await request.get(`${appUrl}${path}`)).headers()
    expect(headers['x-content-type-options'], path).toBe('nosniff')
  }
})

test('the health of each part is public, the metrics are not', async ({ request }) => {
  expect(await (await request.get(`${appUrl}/api/health/live`)).json()).toEqual({ state: 'ok' })
  const ready = (await (await request.get(`${appUrl}/api/health/ready`)).json()) as { parts: object }
  expect(Object.keys(ready.parts).sort()).toEqual(['database', 'jobs', 'livekit', 'stripe'])
  expect((await request.get(`${appUrl}/api/metrics`)).status()).toBe(401)
  const asked = await request.get(`${appUrl}/api/metrics`, {
    headers: { authorization: `Bearer ${metricsToken}` },
  })
  expect(await asked.text()).toMatch(/visavis_ledger_problems\{view="ledger_unbalanced_transfers",.*\} 0/)
})
