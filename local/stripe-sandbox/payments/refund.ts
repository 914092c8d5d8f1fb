import type Stripe from 'stripe'
import { cardNamed } from '../cards/matrix.ts'
import { DAY } from '../clock.ts'
import { changedFields } from '../events/changes.ts'
import { idOf } from '../ids.ts'
import { fundsIn, post } from '../money/ledger.ts'
import type { Scope } from '../scope.ts'

/** When a refund that does not end at once gets its outcome. */
export const OUTCOME_DELAY = DAY

/** Setting: whether Stripe may debit the platform's bank account where the balance does not suffice. */
export const BANK_DEBITS = 'bank_debits'

/**
 * Takes the money of a refund from the balance. It may go below zero, since Stripe debits the platform's bank account
 * for the rest (docs.stripe.com/refunds); with bank debits off the refund stays pending until the balance suffices.
 */
export function fundRefund(scope: Scope, refund: Stripe.Refund): Stripe.Refund {
  const charge = scope.objects.get('charge', idOf(refund.charge) ?? '')
  const funds = fundsIn(scope, refund.currency)
  const covered = funds.available + funds.pending >= refund.amount
  if (!covered && scope.db.setting(BANK_DEBITS) === 'off') {
    return scope.objects.save('refund', {
      ...refund,
      status: 'pending',
      pending_reason: 'insufficient_funds',
    })
  }
  const entry = post(scope, {
    type: 'refund',
    category: 'refund',
    amount: -refund.amount,
    currency: refund.currency,
    source: refund.id,
    description: charge.description,
  })
  const behaviour = cardNamed(scope.objects.hidden('charge', charge.id).card).refund
  if (behaviour) scope.schedule('refund_outcome', refund.id, scope.now() + OUTCOME_DELAY)
  const { pending_reason: _, ...rest } = refund
  return scope.objects.save('refund', {
    ...rest,
    balance_transaction: entry.id,
    ...(behaviour === 'pending_first'
      ? { status: 'pending', pending_reason: 'processing' as const }
      : { status: 'succeeded' }),
  })
}

/** Refunds that waited for money are paid as soon as there is enough, oldest first. */
export function retryPendingRefunds(scope: Scope): void {
  const waiting = scope.objects.list('refund', {
    where: { status: 'pending', pending_reason: 'insufficient_funds' },
    order: 'oldest',
  })
  for (const refund of waiting) {
    const funded = fundRefund(scope, refund)
    if (funded.status === refund.status) return
    scope.emit('refund.updated', funded, changedFields(refund, funded))
  }
}

/** The card's bank answered: it took the money, or sent it back. */
export function decideRefund(scope: Scope, id: string): void {
  const refund = scope.objects.get('refund', id)
  const charge = scope.objects.get('charge', idOf(refund.charge) ?? '')
  const { refund: behaviour } = cardNamed(scope.objects.hidden('charge', charge.id).card)
  if (behaviour === 'fails_later') return void failRefund(scope, refund, 'expired_or_canceled_card')
  const { pending_reason: _, ...rest } = refund
  const done = scope.objects.save('refund', { ...rest, status: 'succeeded' })
  scope.emit('refund.updated', done, changedFields(refund, done))
}

/** The money comes back to the platform; the charge counts as not refunded again. */
export function failRefund(scope: Scope, refund: Stripe.Refund, reason: string): Stripe.Refund {
  const entry = post(scope, {
    type: 'refund_failure',
    category: 'refund_failure',
    amount: refund.amount,
    currency: refund.currency,
    source: refund.id,
  })
  const charge = scope.objects.get('charge', idOf(refund.charge) ?? '')
  scope.objects.save('charge', {
    ...charge,
    amount_refunded: charge.amount_refunded - refund.amount,
    refunded: false,
  })
  const { pending_reason: _, ...rest } = refund
  const failed = scope.objects.save('refund', {
    ...rest,
    status: 'failed',
    failure_reason: reason,
    failure_balance_transaction: entry.id,
  })
  scope.unschedule('refund_outcome', refund.id)
  scope.emit('refund.updated', failed, changedFields(refund, failed))
  scope.emit('refund.failed', failed)
  return failed
}
