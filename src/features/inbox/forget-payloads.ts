import { PAYLOADS_KEPT } from '#src/domain/policy/retention.ts'
import type { Ctx } from '#src/features/ports.ts'
import { Prisma } from '#src/generated/prisma/client.ts'

/** A sweep. @returns how many payloads went */
export async function forgetPayloads(ctx: Ctx): Promise<number> {
  const { count } = await ctx.db.inboxEvent.updateMany({
    where: {
      processedAt: { lt: new Date(ctx.clock.now() - PAYLOADS_KEPT) },
      payload: { not: Prisma.DbNull },
    },
    data: { payload: Prisma.DbNull },
  })
  return count
}
