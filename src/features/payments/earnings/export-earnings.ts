import { err, ok, type Result } from '#src/domain/errors.ts'
import { decimalAmount } from '#src/domain/money/money.ts'
import { authorize } from '#src/features/authorize.ts'
import type { Ctx } from '#src/features/ports.ts'
import { findEarnings } from './earnings.repo.ts'
import { entryOf } from './earnings-entry.ts'

const MOST_ROWS = 50_000

const HEAD = [
  'session_start_utc',
  'booking',
  'learner',
  'title',
  'outcome',
  'seconds_together',
  'currency',
  'charged',
  'commission',
  'share',
  'state',
  'held_until_utc',
  'transferred_utc',
  'transfer',
]

/**
 * All earnings of an expert as CSV (RFC 4180), the newest first: instants in UTC, amounts with a point, so that
 * every program reads them alike.
 *
 * Refusals: UNAUTHENTICATED, FORBIDDEN for who is no expert.
 */
export async function exportEarnings(ctx: Ctx): Promise<Result<string>> {
  const expertId = ctx.actor.kind === 'USER' ? ctx.actor.expertId : null
  const may = authorize(ctx, 'earnings.view', { expertId })
  if (!may.ok) return may
  if (!expertId) return err('FORBIDDEN')
  const now = ctx.clock.now()
  const rows = await findEarnings(ctx.db, expertId, 'ALL', MOST_ROWS)
  const lines = rows.map((row) => {
    const entry = entryOf(row, now)
    return [
      instant(entry.startAt),
      entry.bookingId,
      entry.learner,
      entry.titles.title,
      entry.status,
      entry.seconds ?? '',
      entry.currency,
      decimalAmount(entry.capturedMinor),
      decimalAmount(entry.commissionMinor),
      decimalAmount(entry.shareMinor),
      entry.state,
      instant(entry.heldUntil),
      instant(entry.paidAt),
      entry.transferId ?? '',
    ]
  })
  return ok([HEAD, ...lines].map((line) => `${line.map(cell).join(',')}\r\n`).join(''))
}

const instant = (at: number | null) => (at === null ? '' : new Date(at).toISOString())

/**
 * A text that begins like a formula gets an apostrophe in front: spreadsheets would run it.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
function cell(value: string | number): string {
  const text = String(value)
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
