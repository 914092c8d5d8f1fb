import type { APIRequestContext, Page } from '@playwright/test'
import sharp from 'sharp'
import { APPLICANTS } from '#prisma/seed/applicants.ts'
import { EXPERTS } from '#prisma/seed/experts.ts'
import { SEARCH_PAGE_SIZE } from '#src/domain/policy/catalog.ts'
import { addresses } from '#tests/support/e2e/addresses.ts'
import { type Head, headOf, valuesOf } from '#tests/support/e2e/head.ts'
import { list, unlist } from '#tests/support/e2e/listed.ts'
import { mayRead } from '#tests/support/e2e/robots.ts'
import { expect, test } from '#tests/support/e2e/test.ts'
import { makeExpert } from '#tests/support/world/people.ts'

const LOCALES = ['en', 'fr'] as const
const PAGES = [
  '',
  '/fields/cooking',
  '/experts/ines-carvalho',
  '/experts/ines-carvalho/reviews',
  '/search',
  '/help',
]

const absolute = (path: string) => new URL(path, addresses().appUrl).href

async function expectPicture(request: APIRequestContext, { card }: Head): Promise<void> {
  const answer = await request.get(card['og:image'] ?? '')
  expect(answer.status(), card['og:image']).toBe(200)
  expect(answer.headers()['content-type']).toBe('image/png')
  const { width, height } = await sharp(await answer.body()).metadata()
  expect({ width, height }).toEqual({ width: 1200, height: 630 })
  expect([card['og:image:width'], card['og:image:height']]).toEqual(['1200', '630'])
}

function expectOwnAddress(head: Head): void {
  const { path, canonical, card } = head
  expect(canonical).toBe(absolute(path))
  expect(card['og:url']).toBe(canonical)
  const twin = (locale: string) => absolute(path.replace(/^\/(en|fr)/, `/${locale}`))
  expect(head.alternates).toEqual({ en: twin('en'), fr: twin('fr'), 'x-default': twin('en') })
}

/** What is told in figures and names must be seen, or it is an advertisement. */
function expectSeen({ data, text, path }: Head): void {
  const figures = ['ratingValue', 'ratingCount', 'price'].flatMap((name) => valuesOf(data, name))
  for (const figure of figures)
    if (Number(figure) > 0) expect(text, `${figure} on ${path}`).toContain(`${figure}`)
  const [list] = data.filter((each) => each['@type'] === 'ItemList')
  for (const name of valuesOf(list, 'name')) expect(text).toContain(name)
}

test('every public page says its own address, its twin in each language, its title, card and data', async ({
  visitor,
  request,
}) => {
  test.setTimeout(180_000)
  const page = await visitor()
  const heads: Head[] = []
  for (const locale of LOCALES)
    for (const name of PAGES)
      await test.step(`/${locale}${name}`, async () => {
        const head = await headOf(page, `/${locale}${name}`)
        heads.push(head)
        expectOwnAddress(head)
        expect(head.robots ?? 'index').not.toContain('noindex')
        expect(head.title.length).toBeGreaterThan(10)
        expect(head.description.length).toBeGreaterThan(40)
        expect(head.card).toMatchObject({
          'og:site_name': 'Vis-à-vis',
          'og:locale': { en: 'en_GB', fr: 'fr_FR' }[locale],
          'og:title': expect.stringMatching(/\S/),
          'og:description': expect.stringMatching(/\S/),
        })
        await expectPicture(request, head)
        expectSeen(head)
      })
  // Both of a pair name the same set, so each is named by the other.
  for (const { path, alternates } of heads) {
    const twin = heads.find((other) => other.path === path.replace(/^\/en/, '/fr'))
    expect(twin?.alternates).toEqual(alternates)
  }
  for (const what of ['title', 'description'] as const) {
    const said = heads.map((head) => head[what])
    expect(new Set(said).size, said.join('\n')).toBe(heads.length)
  }
  const kinds = (path: string) => valuesOf(heads.find((head) => head.path === path)?.data, '@type')
  expect(kinds('/en')).toEqual(expect.arrayContaining(['WebSite', 'SearchAction', 'Organization']))
  expect(kinds('/en/fields/cooking')).toEqual(expect.arrayContaining(['ItemList', 'BreadcrumbList']))
  expect(kinds('/en/experts/ines-carvalho')).toEqual(expect.arrayContaining(['Person', 'AggregateRating']))
})

test('the search that the home page describes to search engines is one', async ({ visitor }) => {
  const page = await visitor()
  const [template] = valuesOf((await headOf(page, '/fr')).data, 'urlTemplate')
  await page.goto(String(template).replace('{search_term_string}', 'piano'))
  await expect(page).toHaveURL(/\/fr\/search\?q=piano$/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('piano')
})

test('everybody in a field is reached by links, page by page, and each page is one of its own', async ({
  db,
  visitor,
}) => {
  test.setTimeout(180_000)
  const category = { slug: 'fashion-beauty', regulated: false, approval: 'APPROVED' } as const
  const made = await Promise.all(
    Array.from({ length: SEARCH_PAGE_SIZE + 3 }, () => makeExpert(db, { category })),
  )
  const ids = made.map(({ expert }) => expert.id)
  const known = [
    ...made.map(({ expert }) => expert.handle),
    ...EXPERTS.filter((expert) => expert.category === category.slug).map(({ handle }) => handle),
  ]
  try {
    await list(db, ids)
    const page = await visitor()
    const heads: Head[] = []
    const met = new Set<string>()
    for (let path: string | null = `/fr/fields/${category.slug}`; path; path = await nextOf(page)) {
      heads.push(await headOf(page, path))
      for (const handle of await handlesOn(page)) met.add(handle)
      expect(heads.length).toBeLessThan(10)
    }
    expect(heads.length).toBeGreaterThan(1)
    expect([...met].toSorted()).toEqual(known.toSorted())
    for (const head of heads) {
      expectOwnAddress(head)
      expectSeen(head)
      expect(head.robots ?? 'index').not.toContain('noindex')
    }
    expect(new Set(heads.map(({ title }) => title)).size).toBe(heads.length)
    expect(new Set(heads.map(({ description }) => description)).size).toBe(heads.length)
    await page.locator('a[rel=prev]').click()
    await expect(page).toHaveURL(absolute(heads.at(-2)?.path ?? ''))

    // Whoever a page began behind may leave: its address then leads to the first page.
    const last = heads.at(-1)?.path ?? ''
    await unlist(db, ids)
    const answer = await page.request.get(last.replace(/after=.*/, `after=${made[0]?.expert.handle}`))
    expect(new URL(answer.url()).search).toBe('')
  } finally {
    await unlist(db, ids)
  }
})

const handlesOn = (page: Page) =>
  page
    .locator('main li h2 a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.split('/').at(-1) ?? ''))

async function nextOf(page: Page): Promise<string | null> {
  const next = page.locator('a[rel=next]')
  return (await next.count()) === 0 ? null : next.getAttribute('href')
}

test('robots may read what says itself that it is not to be listed, and nobody’s own pages', async ({
  visitor,
  request,
}) => {
  const answer = await request.get('/robots.txt')
  expect(answer.headers()['content-type']).toContain('text/plain')
  const robots = await answer.text()
  expect(robots).toContain(`Sitemap: ${absolute('/sitemap.xml')}`)
  for (const locale of LOCALES) {
    for (const open of [...PAGES, '/fields/cooking?after=ines-carvalho', '/search?q=piano', '/sign-up'])
      expect(mayRead(robots, `/${locale}${open}`), open).toBe(true)
    for (const own of ['/account', '/book?offering=1', '/bookings', '/session/1', '/studio', '/admin'])
      expect(mayRead(robots, `/${locale}${own}`), own).toBe(false)
  }
  expect(mayRead(robots, '/api/health/live')).toBe(false)

  const { robots: said, canonical } = await headOf(await visitor(), '/en/search?q=piano')
  expect(said).toBe('noindex, follow')
  expect(canonical).toBe(absolute('/en/search'))
})

test.describe('the sitemap', () => {
  /** A part as XML readers see it: they refuse what is not well-formed. */
  const read = (page: Page, xml: string) =>
    page.evaluate((text) => {
      const document = new DOMParser().parseFromString(text, 'application/xml')
      return {
        root: document.documentElement.localName,
        broken: document.querySelector('parsererror')?.textContent ?? null,
        locations: [...document.getElementsByTagName('loc')].map((loc) => loc.textContent ?? ''),
        twins: document.getElementsByTagName('xhtml:link').length,
      }
    }, xml)

  test('is an index of parts that list every public page in every language, and only those', async ({
    visitor,
    request,
  }) => {
    test.setTimeout(180_000)
    const page = await visitor()
    await page.goto('/en/help')
    const xmlAt = async (url: string) => {
      const answer = await request.get(url)
      expect(answer.status(), url).toBe(200)
      expect(answer.headers()['content-type']).toContain('application/xml')
      return read(page, await answer.text())
    }
    const index = await xmlAt('/sitemap.xml')
    expect(index).toMatchObject({ root: 'sitemapindex', broken: null })
    expect(index.locations.length).toBeGreaterThan(1)

    const listed: string[] = []
    for (const part of index.locations) {
      const { root, broken, locations, twins } = await xmlAt(part)
      expect({ root, broken }).toEqual({ root: 'urlset', broken: null })
      expect(twins).toBe(3 * locations.length)
      listed.push(...locations)
    }
    expect(new Set(listed).size).toBe(listed.length)
    for (const locale of LOCALES) {
      for (const name of PAGES.filter((each) => !each.endsWith('/reviews')))
        expect(listed).toContain(absolute(`/${locale}${name}`))
      for (const { handle } of EXPERTS) expect(listed).toContain(absolute(`/${locale}/experts/${handle}`))
      for (const { handle } of APPLICANTS)
        expect(listed).not.toContain(absolute(`/${locale}/experts/${handle}`))
    }
    const robots = await (await request.get('/robots.txt')).text()
    for (const [at, url] of listed.entries()) {
      expect(mayRead(robots, new URL(url).pathname), url).toBe(true)
      // Each page costs the server a tenth of a second: all fixed ones, and some of the people.
      if (url.includes('/experts/') && at % 9 !== 0) continue
      const answer = await request.get(url, { maxRedirects: 0 })
      expect(answer.status(), url).toBe(200)
      expect(await answer.text(), url).not.toMatch(/<meta name="robots" content="noindex/)
    }
  })

  test('has no other parts', async ({ request }) => {
    for (const part of [
      'experts-99.xml',
      'experts--1.xml',
      'experts-1e3.xml',
      'pages',
      'nothing.xml',
      "x'.xml",
    ]) {
      const answer = await request.get(`/sitemap/${part}`)
      expect(answer.status(), part).toBe(404)
    }
  })
})
