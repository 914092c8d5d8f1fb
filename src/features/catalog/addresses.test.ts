import { expect, test } from 'vitest'
import { expertHref, searchHref, searchParams } from './addresses.ts'
import { type SearchQuery, searchQuery } from './search/search.schema.ts'

test('a search without wishes has the plain address', () => {
  expect(searchHref('en', searchQuery.parse({}))).toBe('/en/search')
})

test('an address survives being read and written', () => {
  const address =
    '/fr/search?q=mal+au+dos&field=health&when=evening&max=40&rating=4.5&kind=session&kind=free&speaks=fr&sort=price'
  const params = new URL(address, 'http://x').searchParams
  const given = Object.fromEntries([...params.keys()].map((key) => [key, params.getAll(key)]))
  expect(searchHref('fr', searchQuery.parse(given))).toBe(address)
})

test('every wish of a search has its name in the address', () => {
  const every: Required<SearchQuery> = {
    q: 'bread',
    field: 'cooking',
    when: 'today',
    max: 40,
    currency: 'USD',
    rating: 4.8,
    kind: ['free'],
    checked: ['platform'],
    speaks: ['en'],
    sort: 'price',
    after: 'x',
  }
  const params = searchParams(every)
  expect([...params.keys()].sort()).toEqual(Object.keys(every).sort())
  expect(searchQuery.parse(Object.fromEntries(params))).toEqual(every)
})

test('nonsense in an address is left out', () => {
  const query = searchQuery.parse({
    when: 'yesterday',
    max: '-3',
    sort: ['x'],
    speaks: 'en"; drop',
    field: 'magic',
    rating: '4.9',
  })
  expect(searchHref('en', query)).toBe('/en/search')
})

test('a time on a card leads to the page with that time chosen', () => {
  expect(expertHref('en', { handle: 'ines', lead: { id: 'o1' } }, Date.UTC(2026, 10, 24, 17, 45))).toBe(
    '/en/experts/ines?offering=o1&at=2026-11-24T17%3A45%3A00.000Z',
  )
})
