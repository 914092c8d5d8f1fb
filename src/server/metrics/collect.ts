import type { Db } from '#src/features/ports.ts'
import { openStreams } from '#src/server/realtime/open-streams.ts'
import { metrics } from './registry.ts'

/** The views of the migration in which each row is something wrong. */
const LEDGER_VIEWS = [
  'ledger_unbalanced_transfers',
  'ledger_wrong_balances',
  'ledger_broken_chains',
  'ledger_currency_totals',
  'ledger_payments_unmatched',
] as const

/** Fills the gauges that are read from the database, at the moment somebody asks for them. */
export async function collectMetrics(db: Db): Promise<void> {
  const m = metrics()
  m.openStreams.set(openStreams())
  await Promise.all([collectJobs(db), collectWork(db), collectLedger(db)])
}

async function collectJobs(db: Db): Promise<void> {
  const rows = await db.$queryRaw<{ name: string; state: string; count: number }[]>`
    SELECT name, state::text AS state, count(*)::int AS count FROM pgboss.job
     WHERE state IN ('created', 'retry', 'active', 'failed') GROUP BY 1, 2`
  const { jobs } = metrics()
  jobs.reset()
  for (const { name, state, count } of rows) jobs.set({ queue: name, state }, count)
}

async function collectWork(db: Db): Promise<void> {
  const m = metrics()
  const [row] = await db.$queryRaw<
    { planned: number; overdue: number; refused: number; rooms: number; mail: number; inbox: number }[]
  >`
    SELECT
      (SELECT count(*)::int FROM "MoneyIntent" WHERE "status" = 'PLANNED') AS planned,
      (SELECT count(*)::int FROM "MoneyIntent" WHERE "status" = 'REFUSED') AS refused,
      (SELECT count(*)::int FROM "MoneyIntent"
        WHERE "status" = 'PLANNED' AND "createdAt" < now() - interval '10 minutes') AS overdue,
      (SELECT count(*)::int FROM "LiveSession" WHERE "openedAt" IS NOT NULL AND "endedAt" IS NULL) AS rooms,
      (SELECT count(*)::int FROM "OutboundMail"
        WHERE "sentAt" IS NULL AND "droppedAt" IS NULL AND "dueAt" <= now()) AS mail,
      (SELECT count(*)::int FROM "InboxEvent" WHERE "processedAt" IS NULL) AS inbox`
  if (!row) return
  m.moneyIntents.set({ state: 'planned' }, row.planned)
  // Each is a person's to look at: Stripe understood and said no.
  m.moneyIntents.set({ state: 'refused' }, row.refused)
  m.moneyIntents.set({ state: 'overdue' }, row.overdue)
  m.rooms.set(row.rooms)
  m.unsentMail.set(row.mail)
  m.inboxWaiting.set(row.inbox)
}

async function collectLedger(db: Db): Promise<void> {
  const { ledgerProblems } = metrics()
  const counts = LEDGER_VIEWS.map((view) => `SELECT '${view}' AS view, count(*)::int AS count FROM ${view}`)
  const rows = await db.$queryRawUnsafe<{ view: string; count: number }[]>(counts.join(' UNION ALL '))
  for (const { view, count } of rows) ledgerProblems.set({ view }, count)
}
