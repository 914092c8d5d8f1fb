import { randomUUID } from 'node:crypto'
import type { Interruption } from '#local/supervisor/interruption.ts'
import { captured } from '#src/domain/money/ledger/capture.ts'
import { postToLedger } from '#src/features/payments/post-to-ledger.ts'
import type { PrismaClient } from '#src/generated/prisma/client.ts'
import { openDatabase } from '#src/server/db/client.ts'
import { makeWithTx } from '#src/server/db/with-tx.ts'
import { benchDatabase } from '../database.ts'
import type { BenchResult } from '../result.ts'

const CAPTURES = 4_000
const WRITERS = 8
/** Stripe's balance, its fee, the booking's funds: a capture posts three entries in one transaction. */
const ENTRIES = 3

/**
 * Captures posted as the product posts them: one transaction each, all touching the same two Stripe accounts. Once
 * with every commit waiting for the disk, as in production, and once without, which says what the code takes.
 */
export async function run(interruption: Interruption): Promise<BenchResult[]> {
  const durable = await capturesPerSecond(interruption, true)
  const inMemory = await capturesPerSecond(interruption, false)
  const how = `${WRITERS} writers on the same accounts, balanced`
  return [
    {
      name: 'ledger: captures, each on disk before the next of its writer',
      unit: 'captures/s',
      value: durable,
      detail: `${how}; a capture is one transaction of ${ENTRIES} postings`,
    },
    {
      name: 'ledger: postings (entries of the ledger), the same run',
      unit: 'postings/s',
      value: durable * ENTRIES,
      target: { atLeast: 1_000 },
      detail: `${ENTRIES} × the captures; synchronous_commit and fsync on`,
    },
    {
      name: 'ledger: captures without waiting for the disk',
      unit: 'captures/s',
      value: inMemory,
      detail: `${how}; ${Math.round(inMemory * ENTRIES)} postings/s; synchronous_commit and fsync off`,
    },
  ]
}

async function capturesPerSecond(interruption: Interruption, durable: boolean): Promise<number> {
  const { url, stop } = await benchDatabase(interruption, { durable })
  const db = openDatabase(url, WRITERS)
  try {
    const withTx = makeWithTx(db)
    const post = () => {
      const bookingId = randomUUID()
      const amount = { amountMinor: 2_476, currency: 'EUR' as const }
      return withTx('bench', {}, (tx) =>
        postToLedger(tx, captured({ bookingId, amount, feeMinor: 62 }), {
          objectId: `ch_${bookingId}`,
          bookingId: null,
          occurredAt: new Date(),
        }),
      )
    }
    await Promise.all(Array.from({ length: 100 }, post))
    const start = performance.now()
    await Promise.all(
      Array.from({ length: WRITERS }, async () => {
        for (let count = 0; count < CAPTURES / WRITERS; count++) await post()
      }),
    )
    const seconds = (performance.now() - start) / 1_000
    await expectBalanced(db)
    return CAPTURES / seconds
  } finally {
    await db.$disconnect()
    await stop()
  }
}

async function expectBalanced(db: PrismaClient): Promise<void> {
  const [row] = await db.$queryRaw<{ entries: bigint; faults: bigint }[]>`
    SELECT (SELECT count(*) FROM "LedgerEntry") AS entries,
           (SELECT count(*) FROM ledger_unbalanced_transfers) + (SELECT count(*) FROM ledger_wrong_balances)
           + (SELECT count(*) FROM ledger_broken_chains) AS faults`
  if (Number(row?.faults) !== 0) throw new Error('The ledger does not balance after the benchmark')
  if (Number(row?.entries) !== (CAPTURES + 100) * ENTRIES)
    throw new Error(`A capture does not post ${ENTRIES} entries: there are ${row?.entries}`)
}
