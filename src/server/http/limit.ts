import { AppError } from '#src/domain/errors.ts'
import type { Ctx, RateRule } from '#src/features/ports.ts'
import { limited } from './limited.ts'

/** The same as a refusal. @throws AppError RATE_LIMITED with `retryAfterSeconds` */
export async function limit(ctx: Ctx, rule: RateRule): Promise<void> {
  const retryAfterSeconds = await limited(ctx, rule)
  if (retryAfterSeconds !== null) throw new AppError('RATE_LIMITED', { retryAfterSeconds })
}
