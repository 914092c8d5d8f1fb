import type Stripe from 'stripe'
import { completeAuthentication } from '../checkout/authenticate.ts'
import { type Submission, submitSession } from '../checkout/pay.ts'
import { setStanding } from '../connect/onboard.ts'
import type { Standing } from '../connect/requirements.ts'
import type { Fault } from '../faults/definitions.ts'
import { ApiFailure, invalidRequest } from '../http/failure.ts'
import { idOf } from '../ids.ts'
import { type DisputeTerms, openDispute, settleDispute } from '../payments/dispute.ts'
import { failPayout } from '../payments/payout.ts'
import { BANK_DEBITS, failRefund } from '../payments/refund.ts'
import { addEndpoint, type NewEndpoint } from '../resources/webhook-endpoints.ts'
import type { NotedRequest, Sandbox } from '../sandbox.ts'
import { cardNumberOf } from './card.ts'

/** A fault as ordered; what is left out has a default. */
export type FaultOrder = Pick<Fault, 'kind'> & Partial<Omit<Fault, 'kind'>>

export interface PayOrder {
  /** A card number, a `pm_card_…` id, or a name of the card matrix; `visa` when absent. */
  card?: string
  name?: string
  email?: string
  /** How the cardholder answers the bank's page, should it come; `complete` when absent. */
  authentication?: 'complete' | 'fail' | 'leave'
}

/** How paying without a browser ended. `code` and `declineCode` when the card was refused. */
export interface PayResult {
  outcome: 'authentication_pending' | 'complete' | 'refused'
  session: Stripe.Checkout.Session
  code?: string
  declineCode?: string
  message?: string
}

/** All that a sandbox holds. */
export interface SandboxState {
  now: number
  objects: { kind: string; account: string; object: Record<string, unknown> }[]
  timers: object[]
}

/** Everything tests and operators can do to a sandbox beside the API; `/_control` offers the same over HTTP. */
export class Control {
  private readonly sandbox: Sandbox

  constructor(sandbox: Sandbox) {
    this.sandbox = sandbox
  }

  /** Epoch seconds of the sandbox's clock. */
  now(): number {
    return this.sandbox.clock.now()
  }

  /** Lets at least so many seconds pass. */
  advance(seconds: number): number {
    if (!Number.isFinite(seconds) || seconds < 0)
      throw invalidRequest('The clock only moves forward.', 'seconds')
    return this.setTime(Math.ceil(this.sandbox.clock.nowMs() / 1000 + seconds))
  }

  /** Moves the clock to an instant in epoch seconds; what comes due on the way has happened when this returns. */
  setTime(seconds: number): number {
    if (!Number.isFinite(seconds) || seconds < this.now()) {
      throw invalidRequest('The clock only moves forward.', 'to')
    }
    this.sandbox.advanceTo(Math.floor(seconds))
    return this.now()
  }

  orderFault(order: FaultOrder): Fault & { id: number } {
    const fault: Fault = { nth: 1, times: 1, delayMs: 500, seconds: 60, copies: 2, ...order }
    this.sandbox.db.run('INSERT INTO faults (kind, body) VALUES (?, ?)', fault.kind, JSON.stringify(fault))
    const id = Number(this.sandbox.db.one('SELECT max(seq) AS id FROM faults')?.id)
    return { ...fault, id }
  }

  faults(): (Fault & { id: number; seen: number; fired: number })[] {
    return this.sandbox.db.all('SELECT * FROM faults ORDER BY seq').map((row) => ({
      ...(JSON.parse(String(row.body)) as Fault),
      id: Number(row.seq),
      seen: Number(row.seen),
      fired: Number(row.fired),
    }))
  }

  clearFaults(): void {
    this.sandbox.db.run('DELETE FROM faults')
  }

  /** Adds a webhook endpoint; unlike the API it also takes a secret. */
  addWebhook(terms: NewEndpoint): Stripe.WebhookEndpoint {
    return this.sandbox.change(() => addEndpoint(this.sandbox.scope(), terms))
  }

  deliveries(): object[] {
    return this.sandbox.db.all('SELECT * FROM deliveries ORDER BY seq')
  }

  /** Sends an event again to every endpoint that has had it. Returns how many. */
  resend(event: string): number {
    return this.sandbox.change(() =>
      this.sandbox.db.run(
        `INSERT INTO deliveries (event, type, endpoint, due_ms)
         SELECT DISTINCT event, type, endpoint, ? FROM deliveries WHERE event = ?`,
        this.sandbox.clock.nowMs(),
        event,
      ),
    )
  }

  /** Resolves when every delivery that is due has been tried. */
  drain(): Promise<void> {
    return this.sandbox.deliverer.drain()
  }

  onboard(account: string, standing: Standing = 'complete', iban = 'FR1420041010050500013M02606') {
    const bank = standing === 'incomplete' ? undefined : { holder: 'Test Expert', iban }
    return this.sandbox.change(() => setStanding(this.sandbox.scope(), account, standing, bank))
  }

  /** Fills and submits the hosted page of a Checkout Session as a person would. */
  pay(id: string, order: PayOrder = {}): PayResult {
    const scope = this.sandbox.scope()
    const session = () => scope.objects.get('checkout.session', id)
    try {
      const progress = this.keepingFailures(() =>
        submitSession(scope, session(), submissionOf(scope.now(), order)),
      )
      if (progress === 'authenticate') {
        if (order.authentication === 'leave') return { outcome: 'authentication_pending', session: session() }
        const intent = idOf(session().payment_intent) ?? idOf(session().setup_intent) ?? ''
        const passed = order.authentication !== 'fail'
        this.keepingFailures(() => completeAuthentication(scope, intent, passed))
      }
      return { outcome: 'complete', session: session() }
    } catch (error) {
      if (!(error instanceof ApiFailure) || error.body.type !== 'card_error') throw error
      const { code, decline_code: declineCode, message } = error.body
      return { outcome: 'refused', session: session(), code, declineCode, message }
    }
  }

  /** Passes or fails the bank's page of an intent that asks for authentication. */
  authenticate(intent: string, passed: boolean): Stripe.PaymentIntent | Stripe.SetupIntent {
    return this.keepingFailures(() => completeAuthentication(this.sandbox.scope(), intent, passed))
  }

  dispute(charge: string, terms: DisputeTerms): Stripe.Dispute {
    const scope = this.sandbox.scope()
    return this.sandbox.change(() => openDispute(scope, scope.objects.get('charge', charge), terms))
  }

  closeDispute(id: string, outcome: 'lost' | 'won'): Stripe.Dispute {
    const scope = this.sandbox.scope()
    return this.sandbox.change(() => settleDispute(scope, scope.objects.get('dispute', id), outcome))
  }

  failRefund(id: string, reason = 'expired_or_canceled_card'): Stripe.Refund {
    const scope = this.sandbox.scope()
    return this.sandbox.change(() => {
      const refund = scope.objects.get('refund', id)
      if (refund.status === 'failed') throw invalidRequest(`Refund ${id} has failed already.`)
      if (!refund.balance_transaction) throw invalidRequest(`Refund ${id} has not been paid yet.`)
      return failRefund(scope, refund, reason)
    })
  }

  /** `account` is '' for the platform's own payouts. */
  failPayout(id: string, account: string, code = 'account_closed'): Stripe.Payout {
    const scope = this.sandbox.scope(account)
    return this.sandbox.change(() => {
      const payout = scope.objects.get('payout', id)
      if (payout.status === 'failed' || payout.status === 'canceled') {
        throw invalidRequest(`Payout ${id} is ${payout.status} already.`)
      }
      return failPayout(scope, payout, code, 'The bank account could not be credited.')
    })
  }

  /** With bank debits off, a refund that the balance cannot cover stays pending. On unless said otherwise. */
  setBankDebits(allowed: boolean): void {
    this.sandbox.db.setSetting(BANK_DEBITS, allowed ? 'on' : 'off')
  }

  /** The last calls to the API, oldest first. */
  requests(): NotedRequest[] {
    return this.sandbox.log
  }

  /** Every object kept, with its account ('' is the platform), newest last. */
  state(): SandboxState {
    const rows = this.sandbox.db.all('SELECT kind, account, body FROM objects ORDER BY seq')
    const objects = rows.map((row) => ({
      kind: String(row.kind),
      account: String(row.account),
      object: JSON.parse(String(row.body)) as Record<string, unknown>,
    }))
    return { now: this.now(), objects, timers: this.sandbox.db.all('SELECT * FROM timers ORDER BY due') }
  }

  reset(): void {
    this.sandbox.reset()
  }

  /** Commits also what a refused card leaves behind, as the API does. */
  private keepingFailures<T>(work: () => T): T {
    return keepingFailures(this.sandbox, work)
  }
}

/** Runs a change whose failure may be part of it (a declined charge is kept), and rethrows that failure. */
export function keepingFailures<T>(sandbox: Sandbox, work: () => T): T {
  const outcome = sandbox.change(() => {
    try {
      const result = sandbox.db.attempt(work, (error) => error instanceof ApiFailure && error.keep)
      return { result }
    } catch (error) {
      return { error }
    }
  })
  if ('error' in outcome) throw outcome.error
  return outcome.result
}

const submissionOf = (now: number, order: PayOrder): Submission => ({
  number: cardNumberOf(order.card ?? 'visa'),
  expMonth: 12,
  expYear: new Date(now * 1000).getUTCFullYear() + 3,
  cvc: '123',
  name: order.name ?? 'Test Learner',
  ...(order.email ? { email: order.email } : {}),
})
