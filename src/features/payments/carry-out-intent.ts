import { AppError, isAppError } from '#src/domain/errors.ts'
import { errorWords } from '#src/features/error-words.ts'
import type { Ctx } from '#src/features/ports.ts'
import type { MoneyIntent, MoneyIntentKind } from '#src/generated/prisma/client.ts'
import { capturePayment } from './capture-payment.ts'
import { closeCheckoutPage } from './close-checkout-page.ts'
import { findIntent, findPayment, overdueIntents } from './payments.repo.ts'
import { refreshAuthorisation } from './refresh-authorisation.ts'
import { releasePayment } from './release-payment.ts'
import { transferShare } from './transfer-share.ts'

/** Calls the provider with the intent's key and commits the result. Running twice does what once does. */
type CarryOut = (ctx: Ctx, intent: MoneyIntent) => Promise<void>

const BY_KIND: Partial<Record<MoneyIntentKind, CarryOut>> = {
  CAPTURE: capturePayment,
  RELEASE: releasePayment,
  EXPIRE_CHECKOUT: closeCheckoutPage,
  TRANSFER: transferShare,
}

/**
 * Second and third step of a move of money. A refusal of the provider is final and kept for a person to look
 * at; anything else is thrown, so that the job runs again with the same key.
 */
export async function carryOutIntent(ctx: Ctx, { intentId }: { intentId: string }): Promise<void> {
  const intent = await findIntent(ctx.db, intentId)
  if (intent.status !== 'PLANNED') return
  const carryOut = BY_KIND[intent.kind]
  if (!carryOut) throw new AppError('INTERNAL', { kind: intent.kind })
  try {
    await carryOut(ctx, intent)
  } catch (error) {
    const refused = isAppError(error) && error.code === 'PAYMENT_FAILED'
    await ctx.db.moneyIntent.updateMany({
      // Compared with what this run began with: of two runs only one moves on to the next key.
      where: { id: intent.id, status: 'PLANNED', keyAttempt: intent.keyAttempt },
      data: {
        attempts: { increment: 1 },
        lastError: errorWords(error),
        ...(refused ? { status: 'REFUSED' as const } : {}),
        ...(isAppError(error) && error.details?.keyBurnt ? { keyAttempt: { increment: 1 } } : {}),
      },
    })
    if (!refused) throw error
    ctx.log.error(
      { error, intent: intent.id, kind: intent.kind },
      'The payment provider refused to move money',
    )
    await lookBehindRefusal(ctx, intent)
  }
}

/**
 * Mostly what is reserved has gone without us, and nothing else may ever say so: then the booking is settled for
 * nothing. Where even that cannot be read now, a sweep does it later.
 */
async function lookBehindRefusal(ctx: Ctx, { id, kind, bookingId }: MoneyIntent): Promise<void> {
  if (kind !== 'CAPTURE' && kind !== 'RELEASE') return
  const payment = await findPayment(ctx.db, bookingId)
  if (!payment?.paymentIntentId) return
  await refreshAuthorisation(ctx, payment.paymentIntentId).catch((error) =>
    ctx.log.warn({ error, intent: id }, 'What is behind the refusal could not be read'),
  )
}

const LOST_AFTER_MS = 60_000

/** Intents whose job was lost or gave up: the same keys, so nothing moves twice. */
export async function carryOutOverdueIntents(ctx: Ctx): Promise<number> {
  const overdue = await overdueIntents(ctx.db, new Date(ctx.clock.now() - LOST_AFTER_MS))
  for (const { id } of overdue)
    await carryOutIntent(ctx, { intentId: id }).catch((error) =>
      ctx.log.warn({ error, intent: id }, 'Money still cannot be moved'),
    )
  return overdue.length
}
