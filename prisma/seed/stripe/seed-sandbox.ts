import type { PrismaClient } from '#src/generated/prisma/client.ts'
import { markedAt, setMark } from '../marks.ts'
import { countFromRows } from '../write/counters.ts'
import { writeListings } from '../write/listings.ts'
import { writeHeld } from './held-sessions.ts'
import { openPayoutAccounts } from './payout-accounts.ts'
import { writeReserved } from './reserved-sessions.ts'
import type { Sandbox } from './sandbox.ts'

const DONE = 'demo.sandbox-done'

/** What needs a Stripe that really keeps money: payout accounts, held sessions, paid sessions to come. Once. */
export async function seedSandbox(db: PrismaClient, sandbox: Sandbox, startedAt: number): Promise<void> {
  await openPayoutAccounts(db, sandbox, startedAt)
  if ((await markedAt(db, DONE)) !== null) return
  await writeHeld(db, sandbox, startedAt)
  await writeReserved(db, sandbox, startedAt)
  await countFromRows(db)
  await writeListings(db, startedAt)
  await setMark(db, DONE, startedAt)
}
