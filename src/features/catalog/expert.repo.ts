import type { Db } from '#src/features/ports.ts'

/** An expert by the handle in their address, whatever their status. */
export function expertByHandle(db: Db, handle: string) {
  return db.expertProfile.findUnique({
    where: { handle },
    include: {
      user: { select: { suspendedAt: true, deletedAt: true } },
      approvals: { where: { status: 'APPROVED' }, orderBy: { categorySlug: 'asc' } },
      offerings: { where: { active: true }, orderBy: [{ position: 'asc' }, { id: 'asc' }] },
      _count: { select: { reviews: true } },
    },
  })
}

/** Reviews of an expert, the newest first, behind `after` when given. */
export function reviewsOf(db: Db, expertId: string, take: number, after: { at: Date; id: string } | null) {
  return db.review.findMany({
    where: {
      expertId,
      text: { not: '' },
      ...(after && { OR: [{ createdAt: { lt: after.at } }, { createdAt: after.at, id: { lt: after.id } }] }),
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take,
    select: {
      id: true,
      rating: true,
      text: true,
      locale: true,
      createdAt: true,
      reply: true,
      learner: { select: { name: true, deletedAt: true } },
      booking: { select: { session: { select: { billableSeconds: true } } } },
    },
  })
}

/** Everybody whose page search engines should know, with what a sitemap tells of it. */
export function listedExperts(db: Db, skip: number, take: number) {
  return db.expertProfile.findMany({
    where: { status: 'LISTED', listing: { some: {} } },
    orderBy: { id: 'asc' },
    skip,
    take,
    select: { handle: true, updatedAt: true },
  })
}

export function countListedExperts(db: Db): Promise<number> {
  return db.expertProfile.count({ where: { status: 'LISTED', listing: { some: {} } } })
}
