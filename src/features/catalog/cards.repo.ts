import type { Db } from '#src/features/ports.ts'

/** What a card shows of experts, in the fewest columns. */
export function expertsForCards(db: Db, expertIds: readonly string[]) {
  return db.expertProfile.findMany({
    where: { id: { in: [...expertIds] }, status: 'LISTED' },
    select: {
      id: true,
      handle: true,
      displayName: true,
      portraitKey: true,
      textLocale: true,
      headline: true,
      headlineOther: true,
      city: true,
      timeZone: true,
      languages: true,
      volunteer: true,
      ratingSum: true,
      ratingCount: true,
      sessionsDone: true,
      approvals: {
        where: { status: 'APPROVED' },
        select: { categorySlug: true, subject: true, checkedBy: true, scope: true, checkedAt: true },
      },
      offerings: {
        where: { active: true },
        orderBy: [{ position: 'asc' }, { id: 'asc' }],
        select: {
          id: true,
          categorySlug: true,
          textLocale: true,
          title: true,
          titleOther: true,
          priceMode: true,
          currency: true,
          priceMinor: true,
          rateMinorPerMinute: true,
          freeMinutes: true,
          durations: true,
        },
      },
    },
  })
}
