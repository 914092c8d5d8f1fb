import type { Ctx } from '#src/features/ports.ts'
import { Prisma } from '#src/generated/prisma/client.ts'

/** After this nobody asks any more what a provider told us; the event's id stays, so that a repeat is known. */
const KEPT_MS = 30 * 24 * 60 * 60_000

/** A sweep. @returns how many payloads went */
export async function forgetPayloads(ctx: Ctx): Promise<number> {
  const { count } = await ctx.db.inboxEvent.updateMany({
    where: {
      processedAt: { lt: new Date(ctx.clock.now() - KEPT_MS) },
      payload: { not: Prisma.DbNull },
    },
    data: { payload: Prisma.DbNull },
  })
  return count
}
