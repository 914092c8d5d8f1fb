import type { Control } from './control.ts'
import {
  disputeTerms,
  endpointTerms,
  faultOrder,
  flag,
  needed,
  number,
  oneOf,
  payOrder,
  standingOrder,
  textOf,
} from './orders.ts'

type Body = Record<string, unknown>

interface ControlRoute {
  method: 'DELETE' | 'GET' | 'POST'
  path: string
  run(control: Control, path: Record<string, string>, body: Body): unknown
}

const at = (path: Record<string, string>, name: string): string => path[name] ?? ''
const clock = (control: Control): object => ({
  now: control.now(),
  iso: new Date(control.now() * 1000).toISOString(),
})

/** The control API. */
export const CONTROL_ROUTES: ControlRoute[] = [
  { method: 'GET', path: '/_control/health', run: () => ({ ok: true }) },

  { method: 'GET', path: '/_control/clock', run: clock },
  {
    method: 'POST',
    path: '/_control/clock/advance',
    run: (control, _, body) => {
      control.advance(needed(number(body, 'seconds'), 'seconds'))
      return clock(control)
    },
  },
  {
    method: 'POST',
    path: '/_control/clock/set',
    run: (control, _, body) => {
      control.setTime(needed(number(body, 'to'), 'to'))
      return clock(control)
    },
  },

  { method: 'GET', path: '/_control/faults', run: (control) => control.faults() },
  {
    method: 'POST',
    path: '/_control/faults',
    run: (control, _, body) => control.orderFault(faultOrder(body)),
  },
  { method: 'DELETE', path: '/_control/faults', run: (control) => control.clearFaults() },

  {
    method: 'POST',
    path: '/_control/webhooks',
    run: (control, _, body) => control.addWebhook(endpointTerms(body)),
  },
  { method: 'GET', path: '/_control/webhooks/deliveries', run: (control) => control.deliveries() },
  { method: 'POST', path: '/_control/webhooks/drain', run: (control) => control.drain() },
  {
    method: 'POST',
    path: '/_control/events/{event}/resend',
    run: (control, path) => ({ deliveries: control.resend(at(path, 'event')) }),
  },

  {
    method: 'POST',
    path: '/_control/accounts/{account}/onboard',
    run: (control, path, body) => {
      const { standing, iban } = standingOrder(body)
      return control.onboard(at(path, 'account'), standing, iban)
    },
  },
  {
    method: 'POST',
    path: '/_control/checkout/{session}/pay',
    run: (control, path, body) => control.pay(at(path, 'session'), payOrder(body)),
  },
  {
    method: 'POST',
    path: '/_control/intents/{intent}/authenticate',
    run: (control, path, body) =>
      control.authenticate(
        at(path, 'intent'),
        (oneOf(body, 'outcome', ['complete', 'fail']) ?? 'complete') === 'complete',
      ),
  },

  {
    method: 'POST',
    path: '/_control/disputes',
    run: (control, _, body) => {
      const { charge, ...terms } = disputeTerms(body)
      return control.dispute(charge, terms)
    },
  },
  {
    method: 'POST',
    path: '/_control/disputes/{dispute}/close',
    run: (control, path, body) =>
      control.closeDispute(at(path, 'dispute'), needed(oneOf(body, 'outcome', ['lost', 'won']), 'outcome')),
  },
  {
    method: 'POST',
    path: '/_control/refunds/{refund}/fail',
    run: (control, path, body) => control.failRefund(at(path, 'refund'), textOf(body, 'reason')),
  },
  {
    method: 'POST',
    path: '/_control/payouts/{payout}/fail',
    run: (control, path, body) =>
      control.failPayout(at(path, 'payout'), textOf(body, 'account') ?? '', textOf(body, 'code')),
  },

  {
    method: 'POST',
    path: '/_control/bank-debits',
    run: (control, _, body) => control.setBankDebits(needed(flag(body, 'allowed'), 'allowed')),
  },

  { method: 'GET', path: '/_control/requests', run: (control) => control.requests() },
  { method: 'GET', path: '/_control/state', run: (control) => control.state() },
  { method: 'POST', path: '/_control/reset', run: (control) => control.reset() },
]
