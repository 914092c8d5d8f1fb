import type { Ctx } from '#src/features/ports.ts'

/**
 * The learner as Stripe knows them; made once, whatever is lost on the way.
 * @param attempt of the payment that needs it: grows when Stripe stored a failure under the last key
 */
export async function ensureCustomer(ctx: Ctx, userId: string, attempt: number): Promise<string> {
  const known = await ctx.db.paymentCustomer.findUnique({ where: { userId } })
  if (known) return known.providerId
  const user = await ctx.db.user.findUniqueOrThrow({ where: { id: userId } })
  const { id } = await ctx.payments.createCustomer({
    userId,
    email: user.email,
    name: user.name,
    locale: user.locale,
    key: `customer:${userId}:${attempt}`,
  })
  // Two pages at once: the key gave both the same customer.
  await ctx.db.paymentCustomer.createMany({ data: [{ userId, providerId: id }], skipDuplicates: true })
  return id
}
