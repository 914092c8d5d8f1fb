import type { Db } from '#src/features/ports.ts'
import type { SeedPosting } from '../past/postings.ts'

/**
 * In one transaction every posting touches the same few accounts, and each touch leaves a dead version behind
 * that the next must step over: many short transactions are far quicker than a long one.
 */
const POSTINGS_A_STATEMENT = 200

/** Writes postings in order of time, through the ledger's own function; those that are there stay. */
export async function postAll(db: Db, postings: readonly SeedPosting[]): Promise<void> {
  const rows = postings
    .filter(({ posting }) => posting.entries.length > 0)
    .toSorted((a, b) => a.at - b.at)
    .map(({ posting, objectId, bookingId, at }) => ({
      kind: posting.kind,
      object: objectId,
      currency: posting.currency,
      booking: bookingId,
      at: new Date(at),
      entries: posting.entries,
    }))
  for (let from = 0; from < rows.length; from += POSTINGS_A_STATEMENT) {
    const part = JSON.stringify(rows.slice(from, from + POSTINGS_A_STATEMENT))
    await db.$queryRaw`
      SELECT count(*)::int FROM (
        SELECT post_ledger_transfer(
          p->>'kind', p->>'object', p->>'currency', (p->>'booking')::uuid, (p->>'at')::timestamptz, p->'entries'
        ) FROM jsonb_array_elements(${part}::jsonb) WITH ORDINALITY AS each(p, place) ORDER BY place
      ) posted`
  }
}
