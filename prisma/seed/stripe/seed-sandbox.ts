import type { PrismaClient } from '#src/generated/prisma/client.ts'
import { wishAnew } from '../coming/wish-anew.ts'
import { PAID_WISHES } from '../coming/wishes.ts'
import { markedAt, setMark } from '../marks.ts'
import { countFromRows } from '../write/counters.ts'
import { writeListings } from '../write/listings.ts'
import { writeHeld } from './held-sessions.ts'
import { openPayoutAccounts } from './payout-accounts.ts'
import { writeReserved } from './reserved-sessions.ts'
import type { Sandbox } from './sandbox.ts'

const DONE = 'demo.sandbox-done'

/**
 * What needs a Stripe that really keeps money: payout accounts, held sessions, paid sessions to come. Once, but for the
 * sessions to come, which are written again when none lies ahead any more.
 */
export async function seedSandbox(db: PrismaClient, sandbox: Sandbox, startedAt: number): Promise<void> {
  await openPayoutAccounts(db, sandbox, startedAt)
  if ((await markedAt(db, DONE)) !== null) return renewReserved(db, sandbox, startedAt)
  await writeHeld(db, sandbox, startedAt)
  await writeReserved(db, sandbox, PAID_WISHES, startedAt)
  await countFromRows(db)
  await writeListings(db, startedAt)
  await setMark(db, DONE, startedAt)
}

async function renewReserved(db: PrismaClient, sandbox: Sandbox, now: number): Promise<void> {
  const wishes = await wishAnew(db, 'demo.reserved-anew', PAID_WISHES, now)
  if (wishes.length === 0) return
  await writeReserved(db, sandbox, wishes, now)
  await writeListings(db, now)
}
