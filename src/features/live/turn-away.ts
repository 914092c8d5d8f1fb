import type { Role } from '#src/domain/attendance/observation.ts'
import { AppError, isAppError, type Result } from '#src/domain/errors.ts'
import { POLL_EVERY } from '#src/domain/policy/session.ts'
import type { Ctx } from '#src/features/ports.ts'
import { addObservations, ensureSession } from './live.repo.ts'

/**
 * Answers somebody who cannot be let in, because the video server failed, and writes it down: whoever was turned
 * away by us is not absent. However often they ask, one line in ten seconds says it.
 *
 * @throws AppError VIDEO_UNAVAILABLE for what is no refusal of ours
 */
export async function turnAway<T>(
  ctx: Ctx,
  bookingId: string,
  role: Role,
  error: unknown,
): Promise<Result<T>> {
  const failure = isAppError(error) ? error : new AppError('VIDEO_UNAVAILABLE', {}, error)
  if (failure.code === 'VIDEO_UNAVAILABLE') {
    const now = ctx.clock.now()
    await ensureSession(ctx.db, bookingId)
    await addObservations(ctx.db, bookingId, [
      {
        source: 'CONTROL',
        kind: 'ENTRY_FAILED',
        role,
        participantSid: null,
        providerAt: now,
        receivedAt: now,
        dedupeKey: `turned-away:${bookingId}:${role}:${Math.floor(now / POLL_EVERY)}`,
      },
    ])
  }
  if (failure !== error) throw failure
  return { ok: false, error: failure }
}
