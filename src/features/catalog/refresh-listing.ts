import { err, ok, type Result } from '#src/domain/errors.ts'
import { SLOT_LIMIT_BOUNDS } from '#src/domain/policy/scheduling.ts'
import { DAY } from '#src/domain/time/instant.ts'
import type { Ctx, Tx } from '#src/features/ports.ts'
import { readCalendars } from '#src/features/scheduling/read-calendars.ts'
import * as repo from './catalog.repo.ts'
import { makeListings } from './make-listings.ts'

/**
 * Makes one expert's listings anew from profile, approvals, offerings and calendar. To be called whenever one
 * of them changed; running it again changes nothing. Refreshes of one expert follow each other, so that the last one has
 * read the last change; nobody who books waits for them.
 */
export async function refreshListing(ctx: Ctx, { expertId }: { expertId: string }): Promise<Result<void>> {
  if (ctx.actor.kind !== 'SYSTEM') return err('FORBIDDEN')
  await ctx.withTx('catalog.refresh-listing', { listings: [expertId] }, (tx) =>
    rewriteListings(tx, [expertId], ctx.clock.now()),
  )
  return ok()
}

/** @returns how many listings the experts have now */
export async function rewriteListings(tx: Tx, expertIds: readonly string[], now: number): Promise<number> {
  const experts = await repo.expertsToList(tx, expertIds)
  // Whole days on both sides: zones are at most 14 hours apart, and a daily maximum counts whole dates.
  const range = { start: now - 2 * DAY, end: now + (SLOT_LIMIT_BOUNDS.horizonDays.max + 2) * DAY }
  const calendars = await readCalendars(tx, expertIds, range, now)
  const rows = experts.flatMap((expert) => makeListings(expert, calendars.get(expert.id), now))
  await repo.removeListings(
    tx,
    expertIds,
    rows.map((row) => `${row.expertId}/${row.categorySlug}`),
  )
  for (const row of rows) await repo.writeListing(tx, row)
  return rows.length
}
