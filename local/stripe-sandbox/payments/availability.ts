import { DAY } from '../clock.ts'
import { fundsIn } from '../money/ledger.ts'
import { balanceOf } from '../resources/balance.ts'
import { PLATFORM, type Scope } from '../scope.ts'
import { retryPendingRefunds } from './refund.ts'

/** Pending money becomes available; an expert on a daily schedule is paid out at the next run. */
export function makeAvailable(scope: Scope, entryId: string): void {
  const entry = scope.objects.get('balance_transaction', entryId)
  scope.objects.save('balance_transaction', { ...entry, status: 'available' })
  scope.emit('balance.available', balanceOf(scope))
  if (scope.account === PLATFORM) retryPendingRefunds(scope)
  else schedulePayout(scope, entry.currency)
}

/** An expert on a daily schedule is paid out at the next run, if there is something. */
export function schedulePayout(scope: Scope, currency: string): void {
  const account = scope.platform().objects.get('account', scope.account)
  if (account.settings?.payouts?.schedule.interval !== 'daily') return
  if (fundsIn(scope, currency).available <= 0) return
  const midnight = (Math.floor(scope.now() / DAY) + 1) * DAY
  scope.schedule('automatic_payout', scope.account, midnight)
}
