import { takeWebhookFault } from '../faults/webhooks.ts'
import { PLATFORM, type Scope } from '../scope.ts'
import type { StoredEvent } from '../store/kinds.ts'

/** Puts one delivery per listening endpoint in the outbox; returns how many. Orderable faults apply here. */
export function enqueueDeliveries(scope: Scope, event: StoredEvent): number {
  const platform = scope.platform()
  const endpoints = platform.objects
    .list('webhook_endpoint', { where: { status: 'enabled' }, order: 'oldest' })
    .filter(({ enabled_events: wanted }) => wanted.includes('*') || wanted.includes(event.type))
    .filter(
      ({ id }) => platform.objects.hidden('webhook_endpoint', id).connect === (scope.account !== PLATFORM),
    )
  for (const endpoint of endpoints) enqueueDelivery(scope, event, endpoint.id)
  return endpoints.length
}

function enqueueDelivery(scope: Scope, event: StoredEvent, endpoint: string): void {
  const fault = takeWebhookFault(scope.db, event.type)
  const state = fault?.kind === 'webhook_drop' ? 'dropped' : 'pending'
  const due = scope.clock.nowMs() + (fault?.kind === 'webhook_delay' ? fault.seconds * 1000 : 0)
  const copies = fault?.kind === 'webhook_duplicate' ? fault.copies : 1
  const behind = fault?.kind === 'webhook_reorder' ? 1 : 0
  for (let copy = 0; copy < copies; copy += 1) {
    scope.db.run(
      'INSERT INTO deliveries (event, type, endpoint, due_ms, state, behind) VALUES (?, ?, ?, ?, ?, ?)',
      event.id,
      event.type,
      endpoint,
      due,
      state,
      behind,
    )
  }
}
