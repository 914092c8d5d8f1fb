import { unwrap } from '#src/domain/errors.ts'
import { authorize } from '#src/features/authorize.ts'
import type { Ctx } from '#src/features/ports.ts'
import * as repo from './overview.repo.ts'
import { type ExpertCard, readCards } from './read-cards.ts'

const BOARD_ROWS = 7
const FACES = 2
/** Listings are minutes old: some of the next times will have gone when the calendars are asked. */
const SPARE = 3

/** Two people who face each other on the first page: available now where somebody is, else those who start next. */
export async function readFaces(ctx: Ctx, locale: 'en' | 'fr'): Promise<ExpertCard[]> {
  unwrap(authorize(ctx, 'offering.view'))
  const now = ctx.clock.now()
  const at = new Date(now)
  const wanted = await repo.bestOnline(ctx.db, at, FACES * 6)
  const more = wanted.length < FACES ? await repo.nextToStart(ctx.db, at, FACES * 6) : []
  const cards = await readCards(ctx.db, onePerExpert([...wanted, ...more]), { locale, now, count: 1 })
  const [first] = cards
  if (!first) return []
  // Of two fields, so that the pair shows how different the help can be.
  const second = cards.find((card) => card.field !== first.field) ?? cards[1]
  return second ? [first, second] : []
}

/** The next times to start, one an expert, in order of time. */
export async function readBoard(ctx: Ctx, locale: 'en' | 'fr'): Promise<ExpertCard[]> {
  unwrap(authorize(ctx, 'offering.view'))
  const now = ctx.clock.now()
  const wanted = await repo.nextToStart(ctx.db, new Date(now), BOARD_ROWS * SPARE)
  const cards = await readCards(ctx.db, onePerExpert(wanted), { locale, now, count: 1 })
  const startOf = (card: ExpertCard) => card.times[0] ?? Number.POSITIVE_INFINITY
  return cards
    .filter((card) => card.times.length > 0)
    .toSorted((a, b) => startOf(a) - startOf(b))
    .slice(0, BOARD_ROWS)
}

export function countOnline(ctx: Ctx): Promise<number> {
  return repo.countOnline(ctx.db, ctx.clock.date())
}

function onePerExpert<T extends { expertId: string }>(rows: readonly T[]): T[] {
  return [...new Map(rows.toReversed().map((row) => [row.expertId, row])).values()].toReversed()
}
