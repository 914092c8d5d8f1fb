import { DAY } from '#src/domain/time/instant.ts'
import type { PrismaClient } from '#src/generated/prisma/client.ts'
import { EXPERTS } from '../experts.ts'
import { expertIdOf } from '../people-ids.ts'

/**
 * Nobody sits at the studios of the demo's people, so each start opens those whose switch is on, for longer than any
 * demo runs. Whoever signs in as one of them takes over: their open page and their switch count from then on.
 */
const OPEN_FOR = 30 * DAY

export async function openStudios(db: PrismaClient, now: number): Promise<void> {
  const ids = EXPERTS.flatMap(({ handle, online }) => (online ? [expertIdOf(handle)] : []))
  const until = new Date(now + OPEN_FOR)
  await db.$transaction([
    db.$executeRaw`
      UPDATE "ExpertProfile" SET "onlineUntil" = ${until} WHERE "id" = ANY (${ids}::uuid[]) AND "availableSwitch"`,
    db.$executeRaw`
      UPDATE "ExpertListing" l SET "onlineUntil" = e."onlineUntil"
        FROM "ExpertProfile" e WHERE e."id" = l."expertId" AND e."id" = ANY (${ids}::uuid[])`,
  ])
}
