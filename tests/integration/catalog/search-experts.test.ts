import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CatalogWorld, catalogWorld } from './catalog-world.ts'

/** Tuesday, 16:12 in Paris. */
const NOW = Date.UTC(2026, 10, 24, 15, 12)
const TUESDAY = 2
const WEDNESDAY = 3
const everyWeek = (weekday: number, from: number, to: number) => [
  { weekday, startMinute: from * 60, endMinute: to * 60 },
]

let world: CatalogWorld
const names = (answer: { experts: { name: string }[] }) => answer.experts.map(({ name }) => name)

beforeAll(async () => {
  world = await catalogWorld(NOW)
  await world.expert({
    name: 'Inês Carvalho',
    title: 'Sourdough bread that will not rise',
    titleFr: 'Le pain au levain qui ne lève pas',
    languages: ['en', 'fr', 'pt'],
    profile: { ratingSum: 980, ratingCount: 200, sessionsDone: 287, onlineUntil: new Date(NOW + 600_000) },
  })
  await world.expert({
    name: 'Kofi Mensah',
    title: 'Sauces and knives',
    languages: ['en'],
    hours: everyWeek(WEDNESDAY, 9, 12),
    offering: {
      priceMode: 'PER_SESSION',
      rateMinorPerMinute: null,
      freeMinutes: 0,
      priceMinor: 1900,
      durations: [30],
    },
  })
  await world.expert({
    name: 'Lucía Ferrer',
    title: 'Classical guitar, from the first chord',
    titleFr: 'Guitare classique',
    field: 'art-music',
    languages: ['es', 'en'],
    hours: everyWeek(TUESDAY, 19, 22),
    offering: { priceMode: 'FREE', rateMinorPerMinute: null, freeMinutes: 0, durations: [15] },
    profile: { ratingSum: 10, ratingCount: 2, sessionsDone: 2 },
  })
})
afterAll(() => world.db.$disconnect())

describe('words', () => {
  test('find in any form and any language', async () => {
    expect(names(await world.find({ q: 'guitars' }))).toEqual(['Lucía Ferrer'])
    expect(names(await world.find({ q: 'guitares' }))).toEqual(['Lucía Ferrer'])
    expect(names(await world.find({ q: 'pains au levain' }))).toEqual(['Inês Carvalho'])
  })

  test('find without accents, and names too', async () => {
    expect(names(await world.find({ q: 'ines' }))).toEqual(['Inês Carvalho'])
    expect(names(await world.find({ q: 'LUCÍA' }))).toEqual(['Lucía Ferrer'])
  })

  test.each([
    ['sourdouh', 'sourdough', 'Inês Carvalho'],
    ['giutar', 'guitar', 'Lucía Ferrer'],
    ['guitarre', 'guitar', 'Lucía Ferrer'],
  ])('forgive a slip: %s', async (typed, meant, name) => {
    const answer = await world.find({ q: typed })
    expect(names(answer)).toEqual([name])
    expect(answer.words.corrected.map(({ to }) => to.slice(0, meant.length))).toEqual([meant])
  })

  test('that nobody knows are left out, and it says so', async () => {
    const answer = await world.find({ q: 'guitar xylotomy' })
    expect(names(answer)).toEqual(['Lucía Ferrer'])
    expect(answer.words.unknown).toEqual(['xylotomy'])
  })

  test('that only somebody had who is listed no more find everybody, and it says so', async () => {
    await world.db.$executeRaw`
      INSERT INTO "SearchWord" SELECT (jsonb_populate_record(s, '{"word": "zither", "plain": "zither", "stemEn": "zither"}')).*
        FROM "SearchWord" s LIMIT 1`
    const answer = await world.find({ q: 'zither' })
    expect(answer.experts.length).toBeGreaterThan(2)
    expect(answer.words).toEqual({ corrected: [], unknown: ['zither'] })
    expect(answer.relaxed.words).toBe('ANY')
  })

  test('of a whole sentence find who has most of them', async () => {
    const answer = await world.find({ q: 'My sourdough bread does not rise in the kitchen of my aunt' })
    expect(names(answer)[0]).toBe('Inês Carvalho')
  })

  test('with signs of a query language are only words', async () => {
    const answer = await world.find({ q: 'guitar\'); DROP TABLE "User"; -- & | ! :*' })
    expect(names(answer)).toContain('Lucía Ferrer')
  })
})

describe('filters', () => {
  test('time means the time of the reader', async () => {
    expect(names(await world.find({ when: 'now' }))).toEqual(['Inês Carvalho'])
    expect(names(await world.find({ when: 'tomorrow', q: 'sauces' }))).toEqual(['Kofi Mensah'])
    expect(names(await world.find({ when: 'evening', field: 'art-music' }))).toEqual(['Lucía Ferrer'])
    // 19:00 to 22:00 in Paris is the afternoon of New York.
    const newYork = await world.find({ when: 'evening', field: 'art-music' }, 'America/New_York')
    expect(newYork.relaxed.dropped).toEqual(['when'])
  })

  test('price compares a half hour by the minute with a whole session', async () => {
    expect(names(await world.find({ max: '20', sort: 'price' }))).toEqual(['Lucía Ferrer', 'Kofi Mensah'])
    expect(names(await world.find({ max: '36', sort: 'price' }))).toHaveLength(3)
  })

  test('languages, kinds of price and fields narrow down', async () => {
    expect(names(await world.find({ speaks: 'pt' }))).toEqual(['Inês Carvalho'])
    expect(names(await world.find({ kind: 'free' }))).toEqual(['Lucía Ferrer'])
    expect(names(await world.find({ field: 'art-music' }))).toEqual(['Lucía Ferrer'])
  })

  test('rating is the mean that readers see, and who is new has none', async () => {
    expect(names(await world.find({ rating: '4.8' }))).toEqual(['Inês Carvalho'])
    // Five stars from two sessions: "New here".
    const none = await world.find({ rating: '4', field: 'art-music' })
    expect(names(none)).toEqual(['Lucía Ferrer'])
    expect(none.relaxed.dropped).toEqual(['rating'])
    expect((await world.find({ rating: '3' })).total).toBe(3)
  })

  test('each value says how many there would be with it', async () => {
    const { facets, total } = await world.find({ field: 'cooking' })
    expect(total).toBe(2)
    expect(facets).toMatchObject({
      kind: { session: 1, minute: 1, free: 0 },
      speaks: { en: 2, fr: 1, pt: 1 },
      field: { cooking: 2, 'art-music': 1 },
      when: { now: 1 },
      rating: { '4.8': 1, '4.5': 1, '4': 1 },
    })
  })
})

describe('a search that nobody fits', () => {
  test('drops the filter that stands in the way, and names it', async () => {
    const answer = await world.find({ q: 'guitar', speaks: 'sv' })
    expect(names(answer)).toEqual(['Lucía Ferrer'])
    expect(answer.relaxed).toMatchObject({ words: null, dropped: ['speaks'] })
  })

  test('drops several when each alone is not enough', async () => {
    const answer = await world.find({ q: 'guitar', speaks: 'sv', checked: 'third-party' })
    expect(names(answer)).toEqual(['Lucía Ferrer'])
    expect(answer.relaxed.dropped).toHaveLength(2)
  })

  test('of a rating, price and time gives up the time first, then the rating', async () => {
    const answer = await world.find({ q: 'guitar', when: 'now', rating: '4.5' })
    expect(names(answer)).toEqual(['Lucía Ferrer'])
    expect(answer.relaxed.dropped).toEqual(['when', 'rating'])
  })

  test('with no known word shows who can be booked', async () => {
    const answer = await world.find({ q: 'zzqqxx' })
    expect(answer.experts).toHaveLength(3)
    expect(answer.relaxed.words).toBe('ANY')
  })
})

describe('order', () => {
  test('soonest is by the next free time', async () => {
    expect(names(await world.find({ sort: 'soonest' }))).toEqual([
      'Inês Carvalho',
      'Lucía Ferrer',
      'Kofi Mensah',
    ])
  })

  test('rating weighs how many rated', async () => {
    expect(names(await world.find({ sort: 'rating' }))[0]).toBe('Inês Carvalho')
  })

  test('the best match says why', async () => {
    const [first] = (await world.find({})).experts
    expect(first?.name).toBe('Inês Carvalho')
    expect(first?.reasons.map(({ kind }) => kind)).toEqual(['ONLINE', 'RATED', 'SPEAKS'])
  })
})
