import type Stripe from 'stripe'
import { type Call, pathValue } from '../http/call.ts'
import { invalidRequest } from '../http/failure.ts'
import { listPage } from '../http/list.ts'
import { newId, webhookSecret } from '../ids.ts'
import { mergeMetadata, metadataOf } from '../payments/method.ts'
import type { Scope } from '../scope.ts'
import { API_VERSION } from '../version.ts'

export interface NewEndpoint {
  url: string
  secret?: string
  connect: boolean
  events?: string[]
  description?: string | null
  metadata?: Stripe.Metadata
}

/** Keeps an endpoint; the secret is shown in this answer alone. */
export function addEndpoint(scope: Scope, terms: NewEndpoint): Stripe.WebhookEndpoint {
  if (!URL.canParse(terms.url) || !/^https?:/.test(terms.url)) {
    throw invalidRequest(`Invalid URL: ${terms.url}`, 'url', 'url_invalid')
  }
  const secret = terms.secret ?? webhookSecret()
  const endpoint: Stripe.WebhookEndpoint = {
    id: newId('we'),
    object: 'webhook_endpoint',
    api_version: API_VERSION,
    application: null,
    created: scope.now(),
    description: terms.description ?? null,
    enabled_events: terms.events ?? ['*'],
    livemode: false,
    metadata: terms.metadata ?? {},
    status: 'enabled',
    url: terms.url,
  }
  scope.objects.insert('webhook_endpoint', endpoint, { connect: terms.connect, secret })
  return { ...endpoint, secret }
}

export function createWebhookEndpoint({
  scope,
  params,
}: Call<Stripe.WebhookEndpointCreateParams>): Stripe.WebhookEndpoint {
  if (params.api_version && params.api_version !== API_VERSION) {
    throw invalidRequest(`This sandbox sends events of version ${API_VERSION} only.`, 'api_version')
  }
  return addEndpoint(scope, {
    url: params.url,
    connect: params.connect ?? false,
    events: params.enabled_events,
    description: params.description || null,
    metadata: metadataOf(params.metadata),
  })
}

const endpointOf = (call: Call): Stripe.WebhookEndpoint =>
  call.scope.objects.get('webhook_endpoint', pathValue(call, 'webhook_endpoint'))

export const retrieveWebhookEndpoint = (call: Call): object => endpointOf(call)

export function updateWebhookEndpoint(
  call: Call<Stripe.WebhookEndpointUpdateParams>,
): Stripe.WebhookEndpoint {
  const { scope, params } = call
  const endpoint = endpointOf(call)
  return scope.objects.save('webhook_endpoint', {
    ...endpoint,
    description: params.description === undefined ? endpoint.description : params.description || null,
    enabled_events: params.enabled_events ?? endpoint.enabled_events,
    metadata: mergeMetadata(endpoint.metadata, params.metadata),
    status: params.disabled === undefined ? endpoint.status : params.disabled ? 'disabled' : 'enabled',
    url: params.url ?? endpoint.url,
  })
}

export const listWebhookEndpoints = ({ scope, params }: Call<Stripe.WebhookEndpointListParams>): object =>
  listPage(scope, 'webhook_endpoint', '/v1/webhook_endpoints', params)

export function deleteWebhookEndpoint(call: Call): object {
  const { id } = endpointOf(call)
  call.scope.objects.remove('webhook_endpoint', id)
  call.scope.db.run("UPDATE deliveries SET state = 'failed' WHERE endpoint = ? AND state = 'pending'", id)
  return { id, object: 'webhook_endpoint', deleted: true }
}
