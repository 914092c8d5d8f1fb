import { err, ok, type Result } from '#src/domain/errors.ts'
import { SEARCH_PAGE_SIZE } from '#src/domain/policy/catalog.ts'
import { authorize } from '#src/features/authorize.ts'
import type { Ctx } from '#src/features/ports.ts'
import type { FieldSlug } from '../fields.ts'
import { type ExpertCard, readCards } from '../read-cards.ts'
import * as repo from './field-page.repo.ts'

export type FieldPage = {
  /** 1 for the first. */
  number: number
  people: ExpertCard[]
  /** `after` of the page before: null is the first page. Absent on the first. */
  previous?: { after: string | null }
  next?: { after: string }
}

/**
 * A page of a field's experts. Search engines come back for years, so a page is named by somebody, not by a moment or a
 * number: it begins behind the expert `after`, by rating, which is the same in every language and at every hour.
 *
 * Refusals: NOT_FOUND where `after` is nobody who is listed in the field.
 */
export async function readFieldPage(
  ctx: Ctx,
  { field, after, locale }: { field: FieldSlug; after: string | null; locale: 'en' | 'fr' },
): Promise<Result<FieldPage>> {
  const allowed = authorize(ctx, 'offering.view')
  if (!allowed.ok) return allowed
  const place = after === null ? null : await placeOf(ctx, field, after)
  if (after !== null && place === null) return err('NOT_FOUND')
  const now = ctx.clock.now()
  const rows = await repo.listedBehind(ctx.db, field, place, now, SEARCH_PAGE_SIZE + 1)
  const shown = rows.slice(0, SEARCH_PAGE_SIZE)
  const last = shown.at(-1)
  return ok({
    number: 1,
    ...(place && (await whatIsBefore(ctx, field, place))),
    people: await readCards(ctx.db, shown, { locale, now, count: 3 }),
    ...(last && rows.length > shown.length && { next: { after: last.handle } }),
  })
}

async function placeOf(ctx: Ctx, field: FieldSlug, handle: string): Promise<repo.Place | null> {
  // Addresses are typed by anybody: what cannot be a handle is not looked for.
  return /^[\w-]{1,100}$/.test(handle) ? repo.placeOf(ctx.db, field, handle) : null
}

async function whatIsBefore(
  ctx: Ctx,
  field: FieldSlug,
  place: repo.Place,
): Promise<Pick<FieldPage, 'number' | 'previous'>> {
  const [count, handles] = await Promise.all([
    repo.countUpTo(ctx.db, field, place),
    repo.handlesUpTo(ctx.db, field, place, SEARCH_PAGE_SIZE + 1),
  ])
  return {
    number: Math.ceil(count / SEARCH_PAGE_SIZE) + 1,
    previous: { after: handles[SEARCH_PAGE_SIZE] ?? null },
  }
}
