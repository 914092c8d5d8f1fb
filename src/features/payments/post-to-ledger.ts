import type { Posting } from '#src/domain/money/ledger/posting.ts'
import type { Tx } from '#src/features/ports.ts'

export interface LedgerReference {
  /** The provider's object, or our own key where the event has none. With the kind it makes the row unique. */
  objectId: string
  bookingId: string | null
  occurredAt: Date
}

/**
 * Writes one posting through the database's own function. Posting the same (kind, object) again changes
 * nothing. @returns whether it was new
 */
export async function postToLedger(tx: Tx, posting: Posting, reference: LedgerReference): Promise<boolean> {
  if (posting.entries.length === 0) return false
  const [row] = await tx.$queryRaw<{ posted: boolean }[]>`
    SELECT post_ledger_transfer(
      ${posting.kind}, ${reference.objectId}, ${posting.currency}, ${reference.bookingId}::uuid,
      ${reference.occurredAt}::timestamptz, ${JSON.stringify(posting.entries)}::jsonb
    ) AS posted`
  return row?.posted ?? false
}
