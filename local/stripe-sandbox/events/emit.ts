import type Stripe from 'stripe'
import { takeTwinFault } from '../faults/webhooks.ts'
import { newId } from '../ids.ts'
import { PLATFORM, type Scope } from '../scope.ts'
import type { StoredEvent } from '../store/kinds.ts'
import { API_VERSION } from '../version.ts'
import { enqueueDeliveries } from './outbox.ts'

/**
 * Keeps an event with a copy of its object and puts its deliveries in the outbox, in the caller's transaction. By
 * order there are two of them: Stripe says that it may make two events of one fact (docs.stripe.com/webhooks).
 */
export function emitEvent(
  scope: Scope,
  type: Stripe.Event.Type,
  object: object,
  previous?: Record<string, unknown>,
): void {
  const event: StoredEvent = {
    id: newId('evt'),
    object: 'event',
    ...(scope.account === PLATFORM ? {} : { account: scope.account }),
    api_version: API_VERSION,
    created: scope.now(),
    data: { object, ...(previous ? { previous_attributes: previous } : {}) },
    livemode: false,
    pending_webhooks: 0,
    request: scope.request ?? { id: null, idempotency_key: null },
    type,
  }
  const twin = takeTwinFault(scope.db, type) ? [{ ...event, id: newId('evt') }] : []
  for (const one of [event, ...twin]) {
    scope.objects.insert('event', { ...one, pending_webhooks: enqueueDeliveries(scope, one) })
  }
}
