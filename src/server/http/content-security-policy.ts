/** Origins outside our own that pages may reach, from the configuration. */
export type PolicyOrigins = {
  /** Public address of LiveKit (`wss://…`), where there is one. */
  liveKit: string | undefined
  /** Host of the Stripe API where it is not Stripe's own: its hosted pages live there too. */
  stripe: string | undefined
  /** Our own address; https makes the browser ask for everything over https. */
  app: string
}

const STRIPE_PAGES = ['https://checkout.stripe.com', 'https://connect.stripe.com']

/**
 * The policy of one response. Scripts run by nonce alone: 'strict-dynamic' lets them load their own chunks
 * and makes browsers ignore 'self'. Style attributes stay allowed: React writes them (widths of bars, strip).
 * @see https://web.dev/articles/strict-csp
 */
export function contentSecurityPolicy(nonce: string, origins: PolicyOrigins, development: boolean): string {
  const stripe = origins.stripe ? [new URL(origins.stripe).origin] : STRIPE_PAGES
  const directives: Record<string, string[]> = {
    'default-src': ["'self'"],
    // React's development build rebuilds server stacks with eval.
    'script-src': [
      "'self'",
      `'nonce-${nonce}'`,
      "'strict-dynamic'",
      ...(development ? ["'unsafe-eval'"] : []),
    ],
    'style-src': development ? ["'self'", "'unsafe-inline'"] : ["'self'", `'nonce-${nonce}'`],
    'style-src-attr': ["'unsafe-inline'"],
    'img-src': ["'self'", 'blob:', 'data:'],
    'media-src': ["'self'", 'blob:', 'data:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'", ...liveKitOrigins(origins.liveKit)],
    'worker-src': ["'self'", 'blob:'],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    // A form that ends on a hosted payment page is redirected there, and browsers check redirects too.
    'form-action': ["'self'", ...stripe],
    'frame-src': ["'none'"],
    'frame-ancestors': ["'none'"],
    'manifest-src': ["'self'"],
  }
  const list = Object.entries(directives).map(([name, sources]) => `${name} ${sources.join(' ')}`)
  if (origins.app.startsWith('https:')) list.push('upgrade-insecure-requests')
  return list.join('; ')
}

/** Signalling is a WebSocket, but the client asks `/rtc/validate` over HTTP to explain a refused one. */
function liveKitOrigins(address: string | undefined): string[] {
  if (!address) return []
  const { protocol, host } = new URL(address)
  const secure = protocol === 'wss:' || protocol === 'https:'
  return secure ? [`wss://${host}`, `https://${host}`] : [`ws://${host}`, `http://${host}`]
}
