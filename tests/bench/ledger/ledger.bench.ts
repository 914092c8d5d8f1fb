import { randomUUID } from 'node:crypto'
import { captured } from '#src/domain/money/ledger/capture.ts'
import { postToLedger } from '#src/features/payments/post-to-ledger.ts'
import { openDatabase } from '#src/server/db/client.ts'
import { makeWithTx } from '#src/server/db/with-tx.ts'
import { benchDatabase } from '../database.ts'
import type { BenchResult } from '../result.ts'

const POSTINGS = 4_000
const WRITERS = 8

/** Captures posted as the product posts them: one transaction each, all touching the same two Stripe accounts. */
export async function run(): Promise<BenchResult[]> {
  const { url, stop } = await benchDatabase()
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
        for (let count = 0; count < POSTINGS / WRITERS; count++) await post()
      }),
    )
    const seconds = (performance.now() - start) / 1_000
    const faults = await db.$queryRaw<{ faults: bigint }[]>`
      SELECT (SELECT count(*) FROM ledger_unbalanced_transfers) + (SELECT count(*) FROM ledger_wrong_balances)
           + (SELECT count(*) FROM ledger_broken_chains) AS faults`
    if (Number(faults[0]?.faults) !== 0) throw new Error('The ledger does not balance after the benchmark')
    // A capture has three entries: Stripe's balance, its fee, the booking's funds.
    return [
      {
        name: 'ledger: entries posted, one transaction a capture',
        unit: 'postings/s',
        value: (POSTINGS * 3) / seconds,
        target: { atLeast: 1_000 },
        detail: `${Math.round(POSTINGS / seconds)} captures/s, ${WRITERS} writers on the same accounts, balanced`,
      },
    ]
  } finally {
    await db.$disconnect()
    await stop()
  }
}
