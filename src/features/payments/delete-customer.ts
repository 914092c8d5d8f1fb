import { err, ok, type Result } from '#src/domain/errors.ts'
import type { Ctx } from '#src/features/ports.ts'

/**
 * A deleted person is forgotten by the payment provider too, saved cards included. What was paid stays there, as
 * the books need it.
 */
export async function deleteCustomer(
  ctx: Ctx,
  { customerId }: { customerId: string },
): Promise<Result<void>> {
  if (ctx.actor.kind !== 'SYSTEM') return err('FORBIDDEN')
  await ctx.payments.deleteCustomer(customerId)
  return ok()
}
