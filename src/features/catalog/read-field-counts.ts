import { unwrap } from '#src/domain/errors.ts'
import { authorize } from '#src/features/authorize.ts'
import type { Ctx } from '#src/features/ports.ts'
import * as repo from './overview.repo.ts'

export type FieldCount = { experts: number; now: number }

/** How many experts each field has, and how many of them are available now. Fields without any are missing. */
export async function readFieldCounts(ctx: Ctx): Promise<Map<string, FieldCount>> {
  unwrap(authorize(ctx, 'offering.view'))
  const rows = await repo.countByField(ctx.db, ctx.clock.date())
  return new Map(rows.map(({ categorySlug, experts, now }) => [categorySlug, { experts, now }]))
}
