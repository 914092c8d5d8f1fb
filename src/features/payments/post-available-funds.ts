import { fundsAvailable } from '#src/domain/money/ledger/capture.ts'
import type { Currency } from '#src/domain/policy/money.ts'
import type { Ctx } from '#src/features/ports.ts'
import { changePayment, findPayment, newlyAvailable, pendingOf } from './payments.repo.ts'
import { postToLedger } from './post-to-ledger.ts'

/** Moves what a booking still has pending to available when its charge's day has come. @returns how many */
export async function postAvailableFunds(ctx: Ctx): Promise<number> {
  const due = await newlyAvailable(ctx.db, ctx.clock.date())
  for (const { bookingId } of due)
    await post(ctx, bookingId).catch((error) =>
      ctx.log.error({ error, booking: bookingId }, 'Available funds could not be posted'),
    )
  return due.length
}

async function post(ctx: Ctx, bookingId: string): Promise<void> {
  await ctx.withTx('available-funds', { bookings: [bookingId] }, async (tx) => {
    const payment = await findPayment(tx, bookingId)
    if (payment?.status !== 'CAPTURED' || payment.fundsAvailableAt || payment.feeMinor === null) return
    await changePayment(tx, payment, { fundsAvailableAt: ctx.clock.date() })
    const net = { amountMinor: await pendingOf(tx, bookingId), currency: payment.currency as Currency }
    await postToLedger(tx, fundsAvailable({ net }), {
      objectId: payment.chargeId ?? payment.id,
      bookingId,
      occurredAt: payment.availableOn ?? ctx.clock.date(),
    })
  })
}
