import { ACTIVE_STATUSES } from '#src/domain/booking/status.ts'
import { AppError } from '#src/domain/errors.ts'
import {
  FREE_COMING_PER_EXPERT,
  FREE_COMING_PER_LEARNER,
  HOLDS_PER_LEARNER,
} from '#src/domain/policy/booking-limits.ts'
import type { Tx } from '#src/features/ports.ts'

/**
 * Whether the learner may keep one more slot. Inside the lock of the learner's calendar, which every booking of
 * theirs takes: of any number of requests at once no more get through than the limit says.
 *
 * @returns null when they may; else TOO_MANY_HOLDS, or TOO_MANY_FREE with details.reason EXPERT or ALL
 */
export async function checkLimits(
  tx: Tx,
  { learnerId, expertId, free, now }: { learnerId: string; expertId: string; free: boolean; now: Date },
): Promise<AppError | null> {
  if (!free) {
    const held = await tx.booking.count({
      where: { learnerId, status: 'HELD', holdExpiresAt: { gt: now } },
    })
    return held >= HOLDS_PER_LEARNER ? new AppError('TOO_MANY_HOLDS') : null
  }
  const coming = await tx.booking.findMany({
    where: { learnerId, priceMode: 'FREE', status: { in: [...ACTIVE_STATUSES] }, endAt: { gt: now } },
    select: { expertId: true },
  })
  const withExpert = coming.filter((booking) => booking.expertId === expertId).length
  if (withExpert >= FREE_COMING_PER_EXPERT) return new AppError('TOO_MANY_FREE', { reason: 'EXPERT' })
  return coming.length >= FREE_COMING_PER_LEARNER ? new AppError('TOO_MANY_FREE', { reason: 'ALL' }) : null
}
