import { SLOTS_FRESH_MINUTES } from '#src/domain/policy/catalog.ts'
import { MINUTE } from '#src/domain/time/instant.ts'
import type { Ctx } from '#src/features/ports.ts'
import * as repo from './catalog.repo.ts'
import { rewriteListings } from './refresh-listing.ts'

const BATCH = 50
/** Batches of one run: the sweep comes again soon, and others want the database too. */
const MAX_BATCHES = 40

/**
 * Sweep: renews the listings whose slots have grown old or whose next slot has gone, batch by batch. Any
 * number of workers may run it at once. @returns how many experts were renewed
 */
export async function renewStaleListings(ctx: Ctx): Promise<number> {
  let renewed = 0
  for (let batch = 0; batch < MAX_BATCHES; batch++) {
    const now = ctx.clock.now()
    const count = await ctx.withTx('catalog.renew-stale-listings', {}, async (tx) => {
      const checkedBefore = new Date(now - SLOTS_FRESH_MINUTES * MINUTE)
      const expertIds = await repo.lockStaleExperts(tx, new Date(now), checkedBefore, BATCH)
      if (expertIds.length > 0) await rewriteListings(tx, expertIds, now)
      return expertIds.length
    })
    renewed += count
    if (count === 0) break
  }
  return renewed
}
