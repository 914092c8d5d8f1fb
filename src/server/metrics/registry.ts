import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

function makeMetrics() {
  const registry = new Registry()
  registry.setDefaultLabels({ service: 'visavis' })
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  return {
    registry,
    httpSeconds: new Histogram({
      name: 'visavis_http_request_seconds',
      help: 'Time to answer a request of the API, by route and status.',
      labelNames: ['route', 'method', 'status'] as const,
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
      registers,
    }),
    requestErrors: new Counter({
      name: 'visavis_request_errors_total',
      help: 'Requests that ended in an error that nobody expected.',
      labelNames: ['kind'] as const,
      registers,
    }),
    openStreams: new Gauge({
      name: 'visavis_open_event_streams',
      help: 'Browsers that listen for events now.',
      registers,
    }),
    jobs: new Gauge({
      name: 'visavis_jobs',
      help: 'Jobs by queue and state.',
      labelNames: ['queue', 'state'] as const,
      registers,
    }),
    rooms: new Gauge({
      name: 'visavis_rooms_open',
      help: 'Live sessions opened and not ended.',
      registers,
    }),
    moneyIntents: new Gauge({
      name: 'visavis_money_intents',
      help: 'Movements of money: planned, planned for more than ten minutes, and refused by the provider.',
      labelNames: ['state'] as const,
      registers,
    }),
    ledgerProblems: new Gauge({
      name: 'visavis_ledger_problems',
      help: 'Rows in the views of broken invariants of the ledger. Anything but 0 is an alarm.',
      labelNames: ['view'] as const,
      registers,
    }),
    unsentMail: new Gauge({
      name: 'visavis_mail_unsent',
      help: 'Mails written and not yet sent.',
      registers,
    }),
    inboxWaiting: new Gauge({
      name: 'visavis_inbox_waiting',
      help: 'Webhooks received and not yet processed.',
      registers,
    }),
  }
}

export type Metrics = ReturnType<typeof makeMetrics>

// Hot reload makes the module anew, and a name may be registered once.
const shared = globalThis as { visavisMetrics?: Metrics }

export function metrics(): Metrics {
  shared.visavisMetrics ??= makeMetrics()
  return shared.visavisMetrics
}
