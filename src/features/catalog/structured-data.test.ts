import { describe, expect, it } from 'vitest'
import type { ExpertPage } from './read-expert.ts'
import { expertData, itemList, siteData } from './structured-data.ts'

const expert = {
  name: 'Inês Carvalho',
  headline: 'Baker',
  bio: 'Nineteen years at the oven.',
  languages: ['en'],
  open: true,
  offerings: [],
  rating: 4.8333,
  ratingCount: 6,
  sessionsDone: 5,
} as unknown as ExpertPage
const dataOf = (changes: Partial<ExpertPage>) =>
  expertData(
    { ...expert, ...changes },
    { url: 'https://x.test/en/experts/ines', image: undefined, fieldName: 'Cooking', place: null },
  )

describe('what search engines are told of an expert', () => {
  it('is the rating that the page shows, to the same decimal', () => {
    expect(dataOf({}).aggregateRating).toEqual({
      '@type': 'AggregateRating',
      ratingValue: 4.8,
      bestRating: 5,
      ratingCount: 6,
    })
  })

  it('has no rating while the page says that they are new here', () => {
    expect(dataOf({ sessionsDone: 4 })).not.toHaveProperty('aggregateRating')
    expect(dataOf({ rating: null, ratingCount: 0 })).not.toHaveProperty('aggregateRating')
  })
})

describe('what they are told of the site', () => {
  it('is who runs it and how it is searched, in the reader’s language', () => {
    const data = siteData({
      home: 'https://x.test/fr',
      search: 'https://x.test/fr/search',
      logo: 'https://x.test/icon-512.png',
      locale: 'fr',
    })
    expect(data['@graph']).toMatchObject([
      {
        '@type': 'WebSite',
        inLanguage: 'fr',
        publisher: { '@id': 'https://x.test/fr#organization' },
        potentialAction: {
          target: { urlTemplate: 'https://x.test/fr/search?q={search_term_string}' },
          'query-input': 'required name=search_term_string',
        },
      },
      {
        '@type': 'Organization',
        '@id': 'https://x.test/fr#organization',
        logo: 'https://x.test/icon-512.png',
      },
    ])
  })

  it('is who stands in a list, in its order', () => {
    expect(
      itemList([
        { name: 'A', url: 'https://x.test/a' },
        { name: 'B', url: 'https://x.test/b' },
      ]).itemListElement,
    ).toMatchObject([
      { position: 1, name: 'A' },
      { position: 2, name: 'B' },
    ])
  })
})
