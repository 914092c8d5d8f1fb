import type { Db } from '#src/features/ports.ts'
import type { PriceMode } from '#src/generated/prisma/client.ts'

export type CardRow = {
  id: string
  handle: string
  displayName: string
  portraitKey: string | null
  textLocale: string
  headline: string
  headlineOther: string | null
  city: string | null
  timeZone: string
  languages: string[]
  volunteer: boolean
  ratingSum: number
  ratingCount: number
  sessionsDone: number
  /** In force. */
  approvals: ApprovalRow[]
  /** Active ones, in the expert's order. */
  offerings: OfferingRow[]
}

export type ApprovalRow = {
  categorySlug: string
  subject: string
  checkedBy: string | null
  scope: string | null
  scopeOther: string | null
  checkedAt: Date | null
}

export type OfferingRow = {
  id: string
  categorySlug: string
  textLocale: string
  title: string
  titleOther: string | null
  priceMode: PriceMode
  currency: string
  priceMinor: number | null
  rateMinorPerMinute: number | null
  freeMinutes: number
  durations: number[]
}

/** What a card shows of experts, in the fewest columns and in one statement. */
export async function expertsForCards(db: Db, expertIds: readonly string[]): Promise<CardRow[]> {
  const rows = await db.$queryRaw<CardRow[]>`
    SELECT e."id", e."handle", e."displayName", e."portraitKey", e."textLocale", e."headline", e."headlineOther", e."city",
           e."timeZone", e."languages", e."volunteer", e."ratingSum", e."ratingCount", e."sessionsDone",
           (SELECT coalesce(json_agg(a), '[]')
              FROM (SELECT "categorySlug", "subject", "checkedBy", "scope", "scopeOther", "checkedAt"
                      FROM "ExpertApproval"
                     WHERE "expertId" = e."id" AND "status" = 'APPROVED') a) AS approvals,
           (SELECT coalesce(json_agg(o), '[]')
              FROM (SELECT "id", "categorySlug", "textLocale", "title", "titleOther", "priceMode", "currency", "priceMinor",
                           "rateMinorPerMinute", "freeMinutes", "durations" FROM "Offering"
                     WHERE "expertId" = e."id" AND "active" ORDER BY "position", "id") o) AS offerings
      FROM "ExpertProfile" e WHERE e."id" = ANY (${[...expertIds]}::uuid[]) AND e."status" = 'LISTED'`
  // JSON has no instants.
  const withInstant = (approval: ApprovalRow) => ({
    ...approval,
    checkedAt: approval.checkedAt && new Date(approval.checkedAt),
  })
  return rows.map((row) => ({ ...row, approvals: row.approvals.map(withInstant) }))
}
