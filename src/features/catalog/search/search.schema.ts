import { z } from 'zod'
import { RATING_LEVELS } from '#src/domain/policy/catalog.ts'
import { CURRENCIES } from '#src/domain/policy/money.ts'
import { cleanText } from '#src/features/plain-text.ts'
import { FIELDS } from '../fields.ts'

export const WHENS = ['now', 'today', 'evening', 'tomorrow', 'week'] as const
export type When = (typeof WHENS)[number]
export const PRICE_KINDS = ['session', 'minute', 'free'] as const
export type PriceKind = (typeof PRICE_KINDS)[number]
export const CHECKERS = ['third-party', 'platform'] as const
export type Checker = (typeof CHECKERS)[number]
export const SORTS = ['best', 'soonest', 'price', 'rating'] as const
export type Sort = (typeof SORTS)[number]

/** More words than this are not a need but a story; the rest is left out. */
export const MAX_QUERY_CHARACTERS = 200

const list = <T extends string>(values: readonly T[]) =>
  z
    .preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(z.string()))
    .transform((given) => values.filter((value) => given.includes(value)))

const one = <T extends string>(values: readonly T[]) =>
  z
    .preprocess((value) => [value].flat()[0], z.string().optional())
    .transform((given) => values.find((value) => value === given))

/**
 * A search as its address writes it. Whatever an address says becomes some search: an unknown value is left
 * out, never an error page.
 */
export const searchQuery = z.object({
  q: z
    .preprocess((value) => [value].flat()[0], z.string().optional())
    .transform((value) =>
      cleanText((value ?? '').slice(0, 4 * MAX_QUERY_CHARACTERS).normalize('NFC')).slice(
        0,
        MAX_QUERY_CHARACTERS,
      ),
    ),
  when: one(WHENS),
  /** Whole units of `currency`: the most that the whole session may cost. */
  max: z
    .preprocess((value) => [value].flat()[0], z.string().optional())
    .transform((value) => {
      const amount = Number(/^[^\d-]*(\d+(?:[.,]\d+)?)/.exec(value ?? '')?.[1]?.replace(',', '.'))
      return amount > 0 && amount <= 10_000 ? Math.round(amount) : undefined
    }),
  currency: one(CURRENCIES).transform((value) => value ?? 'EUR'),
  /** The least mean rating. */
  rating: z
    .preprocess((value) => [value].flat()[0], z.string().optional())
    .transform((given) => RATING_LEVELS.find((level) => String(level) === given)),
  kind: list(PRICE_KINDS),
  checked: list(CHECKERS),
  /** Languages spoken, ISO 639-1; one of them suffices. */
  speaks: z
    .preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(z.string()))
    .transform((given) => [...new Set(given.filter((code) => /^[a-z]{2,3}$/.test(code)))].slice(0, 10)),
  field: one(FIELDS),
  sort: one(SORTS).transform((value) => value ?? 'best'),
  after: z.preprocess((value) => [value].flat()[0], z.string().max(400).optional()).catch(undefined),
})

export type SearchQuery = z.infer<typeof searchQuery>

/** Filters that can be dropped to find somebody near. */
export type FilterName = 'when' | 'max' | 'rating' | 'speaks' | 'kind' | 'checked' | 'field'
