import { searchParams } from '#src/features/catalog/addresses.ts'
import type { SearchQuery } from '#src/features/catalog/search/search.schema.ts'
import en from '#src/i18n/messages/en/shell.json' with { type: 'json' }
import fr from '#src/i18n/messages/fr/shell.json' with { type: 'json' }
import { expectNoInsides } from '#tests/support/e2e/answers.ts'
import { aBooking } from '#tests/support/e2e/meeting.ts'
import { aLearner, anExpert, signIn } from '#tests/support/e2e/people.ts'
import { expect, test } from '#tests/support/e2e/test.ts'

const SQL = encodeURIComponent('\'; DROP TABLE "Booking"; --')
const SCRIPT = encodeURIComponent('<script>document.title = "taken"</script>')
const LONG = 'x'.repeat(3_000)
const UNKNOWN = '01a20000-0000-7000-8000-000000000000'
const NO_CURSOR = Buffer.from('{"s":"price","k":1e999,"i":"x","t":-1}').toString('base64url')

/** A search with every wish there is: where a name changes, the searches below change with it. */
const EVERY_WISH: Required<SearchQuery> = {
  q: 'bread',
  field: 'cooking',
  when: 'today',
  max: 40,
  currency: 'USD',
  rating: 4.5,
  kind: ['free'],
  checked: ['platform'],
  speaks: ['en'],
  sort: 'price',
  after: NO_CURSOR,
}

/** Each wish as nobody would make it, alone and given twice, and all of them together. */
function wrongSearches(): string[] {
  const names = [...searchParams(EVERY_WISH).keys()]
  const values = [SQL, SCRIPT, LONG, '-7', '1e999', 'NaN', '%00%ff', 'klingon', NO_CURSOR]
  const each = names.map((name, n) => `${name}=${values[n % values.length]}&${name}=x`)
  const all = [SQL, 'NaN', NO_CURSOR].map((value) => names.map((name) => `${name}=${value}`).join('&'))
  return ['', ...each, ...all, searchParams(EVERY_WISH).toString()].map((wish) => `/search?${wish}`)
}

/** Addresses that nobody was given: path after the language, and what the page answers. */
const WRONG: [string, number][] = [
  [`/experts/${SQL}`, 404],
  ['/experts/nobody-of-this-name', 404],
  [`/fields/${SQL}`, 404],
  ['/fields/astrology', 404],
  ['/book', 404],
  [`/book?offering=${SQL}&at=now&minutes=-1`, 404],
  [`/book?offering=${UNKNOWN}&at=2030-01-01T10:00:00Z&minutes=30`, 404],
  [`/bookings/${SQL}`, 404],
  [`/bookings/${UNKNOWN}`, 404],
  [`/bookings/${UNKNOWN}/move`, 404],
  [`/session/${SQL}`, 404],
  [`/session/${UNKNOWN}`, 404],
  [`/session/${UNKNOWN}/room`, 404],
  [`/session/${UNKNOWN}/over`, 404],
  ['/nothing/at/all', 404],
  ...wrongSearches().map((search): [string, number] => [search, 200]),
  ['/sign-in/link?token=made-up', 200],
  [`/sign-in?next=${encodeURIComponent('https://evil.example/')}`, 200],
  [`/experts/harpreet-gill/reviews?after=${SQL}`, 200],
  [`/experts/harpreet-gill/reviews?after=${LONG}`, 200],
  [`/experts/harpreet-gill/reviews?after=${NO_CURSOR}&after=x`, 200],
  [`/experts/harpreet-gill?offering=${SQL}&minutes=1e9&from=yesterday&day=2026-99-99&at=never`, 200],
]

const NOT_FOUND = { en: en.notFound.title, fr: fr.notFound.title }

for (const locale of ['en', 'fr'] as const)
  test(`addresses that nobody was given are answered in plain words (${locale})`, async ({
    db,
    visitor,
    complaints,
  }) => {
    test.setTimeout(180_000)
    const page = await visitor({ locale })
    await signIn(page, await aLearner(db))
    for (const [path, status] of WRONG)
      await test.step(path.slice(0, 80), async () => {
        const answer = await page.goto(`/${locale}${path}`, { waitUntil: 'domcontentloaded' })
        expect(answer?.status(), path.slice(0, 80)).toBe(status)
        await expect(page.locator('html')).toHaveAttribute('lang', locale)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        if (status === 404)
          await expect(page.getByRole('heading', { level: 1 })).toHaveText(NOT_FOUND[locale])
        await expect(page).not.toHaveTitle('taken')
        expectNoInsides(await page.locator('body').innerText())
      })
    complaints.all = complaints.all.filter((complaint) => !/status of 404/.test(complaint))
  })

test('a forged booking form books nothing and says why', async ({ db, visitor }) => {
  const [person, other] = await Promise.all([aLearner(db), anExpert(db)])
  const page = await visitor()
  await signIn(page, person)
  const at = new Date(Math.ceil((Date.now() + 60_000) / 900_000) * 900_000)
  const open = () =>
    page.goto(
      `/en/book?offering=${other.offering.id}&at=${at.toISOString()}&minutes=${other.offering.durations[0]}`,
    )
  const forge: [string, string, RegExp][] = [
    ['durationMinutes', '7', /no longer offered|no page at this address/],
    ['durationMinutes', '99999', /no longer offered|no page at this address/],
    ['startAt', '1999-01-01T00:00:00Z', /no longer offered/],
    ['startAt', '2001-01-01T00:00:00Z', /no longer offered/],
    ['startAt', 'tomorrow', /no longer offered|no page at this address/],
    ['expectedTerms', 'PER_MINUTE.EUR.1.5.30.30.FLEXIBLE', /terms have changed since/],
    ['expectedTerms', '', /terms have changed since/],
    ['offeringId', UNKNOWN, /cannot be booked|no page at this address/],
  ]
  for (const [field, value, says] of forge)
    await test.step(`${field} = ${value}`, async () => {
      await open()
      await page
        .locator(`input[name="${field}"]`)
        .evaluate((input, to) => input.setAttribute('value', to), value)
      await page.getByRole('button', { name: /^Book / }).click()
      await expect(page.locator('main')).toContainText(says)
    })
  expect(await db.booking.count({ where: { learnerId: person.id } })).toBe(0)
})

test('an action is refused to another site and to a made-up name', async ({ db, request }) => {
  const before = await db.user.count()
  for (const headers of [
    { 'next-action': 'f'.repeat(42), origin: 'https://evil.example' },
    { 'next-action': 'f'.repeat(42) },
    { 'next-action': "'; --" },
  ]) {
    const answer = await request.post('/en/sign-up', {
      headers: { ...headers, 'content-type': 'text/plain;charset=UTF-8' } as Record<string, string>,
      data: '[{"email":"x@y.example"}]',
    })
    expect(answer.status()).toBeGreaterThanOrEqual(400)
    expectNoInsides(visibleText(await answer.text()))
  }
  expect(await db.user.count()).toBeGreaterThanOrEqual(before)
})

test('the file of an expert’s earnings is for that expert alone', async ({ db, visitor, request }) => {
  const page = await visitor()
  await signIn(page, await aLearner(db))
  for (const who of [request, page.request]) {
    const answer = await who.get('/en/studio/earnings/csv')
    expect(answer.headers()['content-type']).not.toContain('csv')
    expectNoInsides(visibleText(await answer.text()))
  }
})

test('the ways back from Stripe lead a stranger to the sign-in or to nothing, and change nothing', async ({
  db,
  visitor,
  request,
}) => {
  const [learner, expert] = await Promise.all([visitor(), visitor()])
  const { bookingId } = await aBooking({ db, learner, expert })
  const page = await visitor()
  await signIn(page, await aLearner(db))
  const stored = async () => ({
    booking: await db.booking.findUnique({ where: { id: bookingId } }),
    payment: await db.payment.findUnique({ where: { bookingId } }),
  })
  const before = await stored()
  for (const id of [SQL, 'x', UNKNOWN, bookingId])
    for (const way of ['paid', 'pay'])
      for (const who of [request, page.request]) {
        const answer = await who.get(`/en/bookings/${id}/${way}`)
        const seen = visibleText(await answer.text())
        if (answer.status() === 200) expect(answer.url()).toContain('/en/sign-in')
        else expect(answer.status()).toBe(404)
        expectNoInsides(seen)
      }
  for (const way of ['return', 'refresh'])
    for (const who of [request, page.request]) {
      const answer = await who.get(`/en/studio/payout/${way}`)
      expect(answer.status()).toBeLessThan(500)
      expect(answer.url()).not.toContain('connect')
      expectNoInsides(visibleText(await answer.text()))
    }
  expect(await stored()).toEqual(before)
})

test('files outside the public ones are not served', async ({ request }) => {
  for (const path of [
    '/media/..%2f..%2fetc%2fpasswd',
    '/media/%2e%2e/secrets.json',
    '/.env',
    '/.git/config',
    '/media/x',
  ])
    expect((await request.get(path)).status(), path).toBeGreaterThanOrEqual(400)
})

/** What a reader would see: no scripts, styles or attributes. */
function visibleText(html: string): string {
  return html
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
}
