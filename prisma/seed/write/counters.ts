import type { PrismaClient } from '#src/generated/prisma/client.ts'

/** The profiles' counters, from the rows that they count. No figure is made up. */
export async function countFromRows(db: PrismaClient): Promise<void> {
  await db.$executeRaw`
    UPDATE "ExpertProfile" e SET
      "ratingSum" = coalesce(r.stars, 0), "ratingCount" = coalesce(r.reviews, 0),
      "sessionsDone" = coalesce(b.done, 0),
      "appointmentsKept" = coalesce(b.kept, 0), "appointmentsBroken" = coalesce(b.broken, 0)
    FROM "ExpertProfile" p
    LEFT JOIN (SELECT "expertId", sum("rating")::int AS stars, count(*)::int AS reviews FROM "Review" GROUP BY 1) r
      ON r."expertId" = p."id"
    LEFT JOIN (
      SELECT "expertId",
        count(*) FILTER (WHERE "status" = 'SETTLED')::int AS done,
        count(*) FILTER (WHERE "status" IN ('SETTLED', 'LEARNER_ABSENT'))::int AS kept,
        count(*) FILTER (WHERE "status" IN ('CANCELLED_BY_EXPERT', 'EXPERT_ABSENT'))::int AS broken
      FROM "Booking" GROUP BY 1
    ) b ON b."expertId" = p."id"
    WHERE e."id" = p."id"`
}
