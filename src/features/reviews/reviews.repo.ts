import type { Db, Tx } from '#src/features/ports.ts'
import type { Prisma, Review } from '#src/generated/prisma/client.ts'

export function bookingToReview(db: Db, id: string) {
  return db.booking.findUnique({ where: { id }, include: { session: true, review: true } })
}

export function reviewToAnswer(db: Db, id: string) {
  return db.review.findUnique({
    where: { id },
    include: { booking: { select: { learnerId: true, expertUserId: true } } },
  })
}

/** The review and the sums that the rating is made of, in one transaction: neither can be without the other. */
export async function insertReview(tx: Tx, data: Prisma.ReviewUncheckedCreateInput): Promise<Review> {
  const review = await tx.review.create({ data })
  await tx.expertProfile.update({
    where: { id: data.expertId },
    data: { ratingSum: { increment: data.rating }, ratingCount: { increment: 1 } },
  })
  return review
}

export function saveAnswer(
  db: Db,
  id: string,
  answer: { reply: string | null; repliedAt: Date | null },
): Promise<Review> {
  return db.review.update({ where: { id }, data: answer })
}
