import type { Db } from '#src/features/ports.ts'
import { Prisma } from '#src/generated/prisma/client.ts'

/**
 * How many listings fulfil a condition, as PostgreSQL's planner guesses without reading one: under a
 * millisecond. Good enough to choose the way to search, never to be shown.
 */
export async function estimateMatches(db: Db, where: Prisma.Sql): Promise<number> {
  const [row] = await db.$queryRaw<{ 'QUERY PLAN': [{ Plan: { 'Plan Rows': number } }] }[]>(
    Prisma.sql`EXPLAIN (FORMAT JSON) SELECT FROM "ExpertListing" l WHERE ${where}`,
  )
  return row?.['QUERY PLAN'][0].Plan['Plan Rows'] ?? 0
}
