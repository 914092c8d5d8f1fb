import { globSync } from 'node:fs'
import { join } from 'node:path'
import { type APIRequestContext, request as http } from '@playwright/test'
import { ROOT } from '#local/root.ts'
import { addresses } from '#tests/support/e2e/addresses.ts'
import { expectRefusal } from '#tests/support/e2e/answers.ts'
import { aBooking } from '#tests/support/e2e/meeting.ts'
import { expect, test } from '#tests/support/e2e/test.ts'

const UNKNOWN = '01a20000-0000-7000-8000-000000000000'
const QUERY = "1' OR '1'='1'; DROP TABLE \"User\"; --"

/** Every route handler: how it is called rightly, and who may. `ID` stands for a booking. */
const ROUTES: Record<string, { method: 'GET' | 'POST'; path: string; body?: object; open?: true }> = {
  'api/sessions/[bookingId]/beat': {
    method: 'POST',
    path: '/api/sessions/ID/beat',
    body: { page: 'a-page-of-mine', count: 0, hears: null },
  },
  'api/sessions/[bookingId]/check': { method: 'POST', path: '/api/sessions/ID/check', body: {} },
  'api/sessions/[bookingId]/end': { method: 'POST', path: '/api/sessions/ID/end', body: {} },
  'api/sessions/[bookingId]/entry': { method: 'POST', path: '/api/sessions/ID/entry', body: {} },
  'api/sessions/[bookingId]/messages': {
    method: 'POST',
    path: '/api/sessions/ID/messages',
    body: { clientKey: 'a-key-of-mine', text: 'Good day' },
  },
  'api/sessions/[bookingId]/meter': { method: 'GET', path: '/api/sessions/ID/meter' },
  'api/calendar/bookings/[bookingId]': { method: 'GET', path: '/api/calendar/bookings/ID' },
  'api/events': { method: 'GET', path: '/api/events?booking=ID' },
  'api/studio/presence': { method: 'POST', path: '/api/studio/presence', body: { act: 'HERE' } },
  'api/account/export': { method: 'GET', path: '/api/account/export' },
}

/** Handlers with tests of their own: accounts (tests/e2e/accounts), webhooks, pages, sitemaps (tests/e2e/pages), probes. */
const ELSEWHERE = [
  /^api\/auth\//,
  /^api\/webhooks\//,
  /^api\/health\//,
  /^api\/metrics/,
  /^\[locale\]\//,
  /^sitemap/,
  /^media\//,
]

const at = ({ path }: { path: string }, id: string) => path.replace('ID', encodeURIComponent(id))
const origin = () => addresses().appUrl

test('no route handler is left out here', () => {
  const handlers = globSync('**/route.ts', { cwd: join(ROOT, 'src/app') }).map((file) =>
    file.replace(/\/route\.ts$/, ''),
  )
  const own = handlers.filter((handler) => !ELSEWHERE.some((pattern) => pattern.test(handler)))
  expect(own.toSorted()).toEqual(Object.keys(ROUTES).toSorted())
})

test('every route refuses who is not signed in, who comes from another site, and every wrong way to ask', async ({
  db,
  visitor,
}) => {
  const [learner, expert] = await Promise.all([visitor(), visitor()])
  const { bookingId } = await aBooking({ db, learner, expert })
  const nobody = await http.newContext({ baseURL: origin(), extraHTTPHeaders: { 'accept-language': 'fr' } })
  const mine = learner.context().request
  const stored = async () => ({
    messages: await db.chatMessage.count({ where: { bookingId } }),
    attendance: await db.attendanceObservation.count({ where: { bookingId } }),
    booking: await db.booking.findUniqueOrThrow({ where: { id: bookingId } }),
  })
  const before = await stored()

  for (const [name, route] of Object.entries(ROUTES)) {
    await test.step(name, async () => {
      const { method, body } = route
      const ask = (who: APIRequestContext, id: string, headers = {}, data: unknown = body) =>
        who.fetch(at(route, id), { method, headers: { origin: origin(), ...headers }, data })

      await expectRefusal(await ask(nobody, bookingId), {
        status: 401,
        code: 'UNAUTHENTICATED',
        says: /Connectez-vous/,
      })
      await expectRefusal(await mine.fetch(at(route, bookingId), { method: 'DELETE' }), { status: 405 })
      if (route.path.includes('ID')) {
        await expectRefusal(await ask(mine, UNKNOWN), { status: 404, code: 'NOT_FOUND' })
        await expectRefusal(await ask(mine, QUERY), { status: 400, code: 'INVALID_INPUT' })
      }
      if (method === 'GET') return

      await expectRefusal(await ask(mine, bookingId, { origin: 'https://evil.example' }), {
        status: 403,
        code: 'FORBIDDEN',
      })
      const json = { 'content-type': 'application/json' }
      for (const [headers, data] of [
        [json, '{"half":'],
        [json, '"a word"'],
        [json, `{"text":"${'x'.repeat(100_000)}"}`],
        [{ 'content-type': 'text/plain' }, 'hello'],
      ] as const)
        await expectRefusal(await ask(mine, bookingId, headers, Buffer.from(data)), {
          status: [400, 413],
          code: 'INVALID_INPUT',
        })
    })
  }
  expect(await stored()).toEqual(before)
})

test('wrong fields are named one by one, in the reader’s language, and nothing of them is kept', async ({
  db,
  visitor,
}) => {
  const [learner, expert] = await Promise.all([visitor({ locale: 'fr-FR' }), visitor()])
  const { bookingId } = await aBooking({ db, learner, expert })
  const { request } = learner.context()
  const post = (name: string, data: object) =>
    request.post(`/api/sessions/${bookingId}/${name}`, {
      headers: { origin: origin(), cookie: '' },
      data,
    })
  const wrong: [string, object, string][] = [
    ['messages', { clientKey: 'k'.repeat(20), text: '   ' }, 'text'],
    ['messages', { clientKey: 'k'.repeat(20), text: 'x'.repeat(1_001) }, 'text'],
    ['messages', { clientKey: 7, text: 'Good day' }, 'clientKey'],
    ['messages', { clientKey: 'k'.repeat(20), text: { $ne: null } }, 'text'],
    ['beat', { page: 'a-page-of-mine', count: -1, hears: true }, 'count'],
    ['beat', { page: 'a-page-of-mine', count: 1e300, hears: true }, 'count'],
    ['beat', { page: 'a-page-of-mine', count: 1, hears: 'yes' }, 'hears'],
    [
      'beat',
      { page: 'a-page-of-mine', count: 1, hears: true, participantSid: 'x'.repeat(65) },
      'participantSid',
    ],
    ['beat', { page: 'a-page-of-mine', count: 1, hears: true, since: 'now' }, 'since'],
    ['beat', { page: 'a-page-of-mine', count: 1, hears: true, heardUntil: 5 }, 'heardUntil'],
    ['end', { askedAt: 'now' }, 'askedAt'],
    ['end', { askedAt: Number.MAX_SAFE_INTEGER }, 'askedAt'],
  ]
  for (const [name, data, field] of wrong) {
    const answer = await post(name, data)
    await expectRefusal(answer, { status: 400, code: 'INVALID_INPUT' })
    const { error } = (await answer.json()) as { error: { fieldErrors: Record<string, string> } }
    expect(Object.keys(error.fieldErrors)).toEqual([field])
    expect(error.fieldErrors[field]).toMatch(/\S/)
  }
  expect(await db.chatMessage.count({ where: { bookingId } })).toBe(0)
  expect(await db.attendanceObservation.count({ where: { bookingId } })).toBe(0)
})
