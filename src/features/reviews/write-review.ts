import { AppError, err, isAppError, ok, type Result } from '#src/domain/errors.ts'
import { authorize } from '#src/features/authorize.ts'
import type { Ctx, Tx } from '#src/features/ports.ts'
import type { Review } from '#src/generated/prisma/client.ts'
import type { WriteReviewInput } from './review.schema.ts'
import { reviewableUntil } from './review-window.ts'
import * as repo from './reviews.repo.ts'

/**
 * The learner says how a session was: once, within 30 days of its end, and only if the two did meet.
 *
 * Refusals: UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, ALREADY_REVIEWED, STALE_STATE with `reason` NOT_HELD or
 * TOO_LATE.
 */
export async function writeReview(ctx: Ctx, input: WriteReviewInput): Promise<Result<Review>> {
  const known = await repo.bookingToReview(ctx.db, input.bookingId)
  if (!known) return err('NOT_FOUND')
  const may = authorize(ctx, 'review.write', known)
  if (!may.ok) return may
  try {
    const review = await ctx.withTx('write-review', { bookings: [known.id] }, (tx) => insert(ctx, tx, input))
    return ok(review)
  } catch (error) {
    if (isAppError(error)) return { ok: false, error }
    throw error
  }
}

/** Under the booking's lock, so that two windows of one learner cannot both be first. */
async function insert(ctx: Ctx, tx: Tx, input: WriteReviewInput): Promise<Review> {
  const booking = await repo.bookingToReview(tx, input.bookingId)
  if (!booking) throw new AppError('NOT_FOUND')
  if (booking.review) throw new AppError('ALREADY_REVIEWED')
  const until = reviewableUntil(booking, booking.session)
  if (until === null) throw new AppError('STALE_STATE', { status: booking.status, reason: 'NOT_HELD' })
  if (ctx.clock.now() > until)
    throw new AppError('STALE_STATE', { status: booking.status, reason: 'TOO_LATE' })
  const review = await repo.insertReview(tx, {
    bookingId: booking.id,
    expertId: booking.expertId,
    learnerId: booking.learnerId,
    rating: input.rating,
    text: input.text,
    locale: input.locale,
    createdAt: ctx.clock.date(),
  })
  await ctx.jobs.enqueue(tx, 'listing.refresh', { expertId: booking.expertId })
  await ctx.realtime.publish(tx, `booking:${booking.id}`, { review: review.id })
  return review
}
