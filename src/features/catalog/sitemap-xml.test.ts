import { expect, test } from 'vitest'
import { sitemap, sitemapIndex } from './sitemap-xml.ts'

test('every language is an address of its own and names the others', () => {
  const xml = sitemap([
    {
      languages: { en: 'https://x.test/en/a', fr: 'https://x.test/fr/a', 'x-default': 'https://x.test/en/a' },
    },
  ])
  expect(xml.match(/<loc>[^<]+<\/loc>/g)).toEqual([
    '<loc>https://x.test/en/a</loc>',
    '<loc>https://x.test/fr/a</loc>',
  ])
  expect(xml.match(/hreflang="fr" href="https:\/\/x.test\/fr\/a"/g)).toHaveLength(2)
})

test('signs of XML in an address are escaped', () => {
  expect(sitemapIndex(['https://x.test/?a=1&b=<2>'])).toContain('https://x.test/?a=1&amp;b=&lt;2>')
})

test('the last change is an instant in UTC', () => {
  const changedAt = new Date('2026-11-24T15:12:00Z')
  expect(sitemap([{ languages: { en: 'https://x.test' }, changedAt }])).toContain(
    '<lastmod>2026-11-24T15:12:00.000Z</lastmod>',
  )
})
