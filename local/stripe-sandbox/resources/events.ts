import type Stripe from 'stripe'
import { type Call, pathValue } from '../http/call.ts'
import { notModelled } from '../http/failure.ts'
import { listPage, type Page } from '../http/list.ts'
import type { Scope } from '../scope.ts'
import type { StoredEvent } from '../store/kinds.ts'

/** How many deliveries of an event have not come through yet. */
function withPending(scope: Scope, event: StoredEvent): StoredEvent {
  const row = scope.db.one(
    "SELECT count(*) AS pending FROM deliveries WHERE event = ? AND state = 'pending'",
    event.id,
  )
  return { ...event, pending_webhooks: Number(row?.pending ?? 0) }
}

export const retrieveEvent = (call: Call): object =>
  withPending(call.scope, call.scope.objects.get('event', pathValue(call, 'id')))

export function listEvents({ scope, params }: Call<Stripe.EventListParams>): Page<StoredEvent> {
  const { types } = params
  if (params.delivery_success !== undefined) throw notModelled('delivery_success')
  if (!types || types.length === 0) {
    const page = listPage(scope, 'event', '/v1/events', params, { type: params.type })
    return { ...page, data: page.data.map((event) => withPending(scope, event)) }
  }
  return pageOfTypes(scope, params, types)
}

/** Several types at once: one page for each, merged by age. */
function pageOfTypes(scope: Scope, params: Stripe.EventListParams, types: string[]): Page<StoredEvent> {
  const pages = types.map((type) => listPage(scope, 'event', '/v1/events', params, { type }))
  const order = (event: StoredEvent): number => scope.objects.sequence('event', event.id) ?? 0
  const all = pages.flatMap((page) => page.data).sort((a, b) => order(b) - order(a))
  const limit = params.limit ?? 10
  const data = params.ending_before === undefined ? all.slice(0, limit) : all.slice(-limit)
  return {
    object: 'list',
    data: data.map((event) => withPending(scope, event)),
    has_more: all.length > limit || pages.some((page) => page.has_more),
    url: '/v1/events',
  }
}
