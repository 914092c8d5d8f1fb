import type { Role } from '#src/domain/attendance/observation.ts'
import { isAppError, type Result } from '#src/domain/errors.ts'
import { POLL_EVERY } from '#src/domain/policy/session.ts'
import type { Ctx } from '#src/features/ports.ts'
import { addObservations, ensureSession } from './live.repo.ts'

/**
 * Answers somebody who could not be let in, and writes down what was a failure and no refusal of ours: whoever was
 * turned away by us is not absent. However often they ask, one line in ten seconds says it.
 *
 * @throws the error, when it is neither a refusal nor the video server's failure
 */
export async function turnAway<T>(
  ctx: Ctx,
  bookingId: string,
  role: Role,
  error: unknown,
): Promise<Result<T>> {
  if (isAppError(error) && error.code !== 'VIDEO_UNAVAILABLE') return { ok: false, error }
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
  if (!isAppError(error)) throw error
  return { ok: false, error }
}
