import { AppError } from '#src/domain/errors.ts'
import type { Ctx, RateRule } from '#src/features/ports.ts'
import { clientAddress } from './client-address.ts'

/**
 * Counts one attempt of whoever asks: the account, else the network address.
 * @throws AppError RATE_LIMITED with `retryAfterSeconds`
 */
export async function limit(ctx: Ctx, rule: RateRule, headers: Pick<Headers, 'get'>): Promise<void> {
  const subject = ctx.actor.kind === 'USER' ? `user:${ctx.actor.userId}` : clientAddress(headers)
  const retryAfterSeconds = await ctx.rates.take(rule, subject)
  if (retryAfterSeconds !== null) throw new AppError('RATE_LIMITED', { retryAfterSeconds })
}
