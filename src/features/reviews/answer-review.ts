import { err, ok, type Result } from '#src/domain/errors.ts'
import { authorize } from '#src/features/authorize.ts'
import type { Ctx } from '#src/features/ports.ts'
import type { Review } from '#src/generated/prisma/client.ts'
import type { AnswerReviewInput } from './review.schema.ts'
import * as repo from './reviews.repo.ts'

/**
 * The expert answers a review in public. There is one answer: writing again replaces it, an empty one takes it
 * back. Its date is that of the words which stand there.
 *
 * Refusals: UNAUTHENTICATED, FORBIDDEN, NOT_FOUND.
 */
export async function answerReview(ctx: Ctx, input: AnswerReviewInput): Promise<Result<Review>> {
  const review = await repo.reviewToAnswer(ctx.db, input.reviewId)
  if (!review) return err('NOT_FOUND')
  const { learnerId, expertUserId } = review.booking
  const may = authorize(ctx, 'review.answer', { ownerId: learnerId, learnerId, expertUserId })
  if (!may.ok) return may
  const reply = input.text || null
  if (reply === review.reply) return ok(review)
  return ok(await repo.saveAnswer(ctx.db, review.id, { reply, repliedAt: reply ? ctx.clock.date() : null }))
}
