import { ok, type Result } from '#src/domain/errors.ts'
import { openCheckout } from '#src/features/payments/open-checkout.ts'
import type { Ctx } from '#src/features/ports.ts'
import type { HoldSlotInput } from './hold-slot.schema.ts'
import { holdSlot } from './hold-slot.ts'

/** Where the learner goes next: Stripe's page, or their booking when there is nothing to pay. */
export interface StartedBooking {
  bookingId: string
  checkoutUrl: string | null
}

/**
 * Keeps the slot and opens the page on which it is paid. When the page cannot be opened the slot stays kept:
 * the booking's own page tries again.
 *
 * Refusals: those of holdSlot.
 */
export async function startBooking(ctx: Ctx, input: HoldSlotInput): Promise<Result<StartedBooking>> {
  const held = await holdSlot(ctx, input)
  if (!held.ok) return held
  const { id: bookingId, status } = held.value
  if (status !== 'HELD') return ok({ bookingId, checkoutUrl: null })
  const checkout = await openCheckout(ctx, bookingId)
  if (!checkout.ok)
    ctx.log.warn({ error: checkout.error, booking: bookingId }, 'The payment page could not be opened')
  return ok({ bookingId, checkoutUrl: checkout.ok ? checkout.value.url : null })
}
