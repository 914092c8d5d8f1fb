import type { Ctx } from '#src/features/ports.ts'
import * as repo from './expert.repo.ts'

/** Sitemaps hold at most 50,000 addresses; ours stay far below: each expert has one in each language. */
const EXPERTS_PER_PART = 5_000

/** How many sitemaps the experts fill. */
export async function countSitemapParts(ctx: Ctx): Promise<number> {
  return Math.ceil((await repo.countListedExperts(ctx.db)) / EXPERTS_PER_PART)
}

/** The experts of one of them, by handle; empty behind the last. */
export function readSitemapPart(ctx: Ctx, part: number) {
  return repo.listedExperts(ctx.db, part * EXPERTS_PER_PART, EXPERTS_PER_PART)
}
