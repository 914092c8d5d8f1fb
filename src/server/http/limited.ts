import { headers } from 'next/headers'
import type { Ctx, RateRule } from '#src/features/ports.ts'
import { clientAddress } from './client-address.ts'

/**
 * Counts one attempt of whoever asks: the account, else the network address.
 * @returns seconds to wait, or null when allowed. For pages, which say it; routes and actions use `limit`.
 */
export async function limited(ctx: Ctx, rule: RateRule): Promise<number | null> {
  const subject = ctx.actor.kind === 'USER' ? `user:${ctx.actor.userId}` : clientAddress(await headers())
  return ctx.rates.take(rule, subject)
}
