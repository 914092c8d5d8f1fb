import { expireSession } from '../checkout/pay.ts'
import { makeAvailable } from '../payments/availability.ts'
import { bookLate } from '../payments/charge.ts'
import { disputeFromCard } from '../payments/dispute.ts'
import { arrive, payOutAutomatically, submit } from '../payments/payout.ts'
import { decideRefund } from '../payments/refund.ts'
import { expireHold } from '../payments/settle.ts'
import type { Scope } from '../scope.ts'
import type { TimerKind } from './kinds.ts'

/** What happens to an object when its time has come. */
export const TIMERS: Record<TimerKind, (scope: Scope, object: string) => void> = {
  automatic_payout: payOutAutomatically,
  charge_booked: bookLate,
  charge_disputed: disputeFromCard,
  funds_available: makeAvailable,
  hold_expiry: expireHold,
  payout_arrival: arrive,
  payout_submission: submit,
  refund_outcome: decideRefund,
  session_expiry: (scope, id) => {
    const session = scope.objects.get('checkout.session', id)
    if (session.status === 'open') expireSession(scope, session)
  },
}
