import type { Database } from '../store/database.ts'

/** What an API call can be made to suffer. */
export const API_FAULTS = [
  'delay',
  'drop_after',
  'drop_before',
  'error_409',
  'error_429',
  'error_500',
  'error_500_after_success',
  'timeout_after_success',
] as const
/** What the deliveries of an event can be made to suffer. */
export const WEBHOOK_FAULTS = [
  'webhook_delay',
  'webhook_drop',
  'webhook_duplicate',
  'webhook_reorder',
] as const
/** What an event itself can be made to suffer, before it is delivered. */
export const EVENT_FAULTS = ['webhook_twin'] as const
/** What a taken charge can be made to suffer. */
export const CHARGE_FAULTS = ['late_balance_transaction'] as const

export const FAULTS = [...API_FAULTS, ...WEBHOOK_FAULTS, ...EVENT_FAULTS, ...CHARGE_FAULTS] as const

export interface Fault {
  kind: (typeof FAULTS)[number]
  /** API faults: `POST`, `GET`, `DELETE`; any when absent. */
  method?: string
  /** API faults: the path, `*` for any characters (`/v1/payment_intents/*​/capture`); any when absent. */
  path?: string
  /** Webhook faults: the event type, `*` for any characters; any when absent. */
  type?: string
  /** The first matching call or event that suffers, from 1. */
  nth: number
  /** How many suffer from then on. */
  times: number
  /** `delay`: milliseconds before the call runs. */
  delayMs: number
  /** `webhook_delay`, `late_balance_transaction`: seconds on the sandbox's clock. */
  seconds: number
  /** `webhook_duplicate`: deliveries in all. */
  copies: number
}

const fits = (pattern: string | undefined, value: string): boolean => {
  if (pattern === undefined) return true
  const escaped = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${escaped.join('.*')}$`).test(value)
}

/**
 * Counts a call or event against every ordered fault it matches and returns the first that strikes it. The counters
 * are kept, so an order outlives a restart.
 */
export function takeFault(
  db: Database,
  among: readonly Fault['kind'][],
  subject: { method?: string; path?: string; type?: string },
): Fault | undefined {
  let struck: Fault | undefined
  for (const row of db.all('SELECT * FROM faults ORDER BY seq')) {
    const fault: Fault = JSON.parse(String(row.body))
    if (!among.includes(fault.kind)) continue
    if (subject.method !== undefined && fault.method && fault.method !== subject.method) continue
    if (subject.path !== undefined && !fits(fault.path, subject.path)) continue
    if (subject.type !== undefined && !fits(fault.type, subject.type)) continue
    const seen = Number(row.seen) + 1
    const strikes = !struck && seen >= fault.nth && Number(row.fired) < fault.times
    db.run(
      'UPDATE faults SET seen = ?, fired = fired + ? WHERE seq = ?',
      seen,
      strikes ? 1 : 0,
      Number(row.seq),
    )
    if (strikes) struck = fault
  }
  return struck
}
