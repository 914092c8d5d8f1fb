import type { Prisma } from '#src/generated/prisma/client.ts'
import type { Db } from '../../ports.ts'
import { ACCOUNT_TABLES } from './account-tables.repo.ts'
import { BOOKING_TABLES } from './booking-tables.repo.ts'
import { EXPERT_TABLES } from './expert-tables.repo.ts'
import type { Forgetting, Person, TableRule } from './table-rule.ts'

/**
 * Every table of the database, and what it knows about a person: a new one does not compile before somebody has
 * decided. Export and deletion both walk this list, so that neither can forget what the other knows.
 */
export const TABLES: Record<Prisma.ModelName, TableRule> = {
  ...ACCOUNT_TABLES,
  ...EXPERT_TABLES,
  ...BOOKING_TABLES,
  Category: { impersonal: 'Fields of the catalogue.' },
  MoneyIntent: { impersonal: 'Amounts, keys of our own making and codes of the provider.' },
  LedgerAccount: { impersonal: 'Balances.' },
  LedgerTransfer: { impersonal: 'What moved for which booking.' },
  LedgerEntry: { impersonal: 'Amounts.' },
  InboxEvent: { impersonal: 'The ids alone of what a provider told us, and those for a month.' },
  RateCounter: { impersonal: 'Hashes, ids and network addresses, gone an hour after they count.' },
  ClockOffset: { impersonal: 'The movable clock of tests.' },
}

/** All that is kept about somebody, by table. */
export async function readEverythingOf(db: Db, who: Person): Promise<Record<string, unknown>> {
  const everything: Record<string, unknown> = {}
  for (const [name, rule] of Object.entries(TABLES))
    if ('read' in rule && rule.read) everything[name] = await rule.read(db, who)
  return everything
}

/** What is about the person goes; what the books need stays, without a name. */
export async function forgetEverythingOf(forgetting: Forgetting): Promise<void> {
  for (const rule of Object.values(TABLES))
    if ('forget' in rule && typeof rule.forget === 'function') await rule.forget(forgetting)
}
