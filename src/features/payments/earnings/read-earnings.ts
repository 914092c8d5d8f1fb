import { err, ok, type Result } from '#src/domain/errors.ts'
import { expertReceivable } from '#src/domain/money/ledger/accounts.ts'
import { addDays, type IsoDate, isIsoDate, isoDateAt } from '#src/domain/time/iso-date.ts'
import { startOfDate } from '#src/domain/time/wall-time.ts'
import type { Zone } from '#src/domain/time/zone.ts'
import { authorize } from '#src/features/authorize.ts'
import type { Ctx } from '#src/features/ports.ts'
import * as repo from './earnings.repo.ts'
import { type EarningsEntry, entryOf } from './earnings-entry.ts'
import { byWeek, type EarningsWeek, mondayOf } from './weeks.ts'

/** Shares in one currency, minor units. They are never added up over currencies. */
export interface EarningsTotals {
  currency: string
  held: { amountMinor: number; sessions: number }
  available: { amountMinor: number; sessions: number }
  paid: { amountMinor: number; sessions: number }
  /** What a refund of transferred money left to be set off. */
  owedMinor: number
}

export interface Earnings {
  totals: EarningsTotals[]
  /** Of the currency that stands first in `totals`. */
  weeks: EarningsWeek[]
  /** Everything that has not been transferred. */
  unpaid: EarningsEntry[]
  /** One month by the reader's calendar, the newest day first. */
  month: { first: IsoDate; entries: EarningsEntry[]; earlier: IsoDate | null; later: IsoDate | null }
}

const WEEKS_SHOWN = 8
const MOST_ROWS = 2_000

/**
 * What an expert has earned: totals, the last weeks, what is held and why, and one month day by day.
 *
 * @param input.month first of the month to show; this month when null or wrong
 * Refusals: UNAUTHENTICATED, FORBIDDEN for who is no expert.
 */
export async function readEarnings(
  ctx: Ctx,
  input: { zone: Zone; month: string | null },
): Promise<Result<Earnings>> {
  const expertId = ctx.actor.kind === 'USER' ? ctx.actor.expertId : null
  const may = authorize(ctx, 'earnings.view', { expertId })
  if (!may.ok) return may
  if (!expertId) return err('FORBIDDEN')
  const { zone } = input
  const now = ctx.clock.now()
  const thisMonth = monthOf(isoDateAt(now, zone))
  const first =
    input.month && isIsoDate(input.month) && input.month < thisMonth ? monthOf(input.month) : thisMonth
  const next = nextMonth(first)
  const at = (date: IsoDate) => new Date(startOfDate(date, zone))

  const weeksFrom = addDays(mondayOf(now, zone), -7 * (WEEKS_SHOWN - 1))
  const [totals, recent, unpaid, month, begun] = await Promise.all([
    readTotals(ctx, expertId),
    repo.findEarnings(ctx.db, expertId, { from: at(weeksFrom), to: new Date(now) }, MOST_ROWS),
    repo.findEarnings(ctx.db, expertId, 'UNPAID', MOST_ROWS),
    repo.findEarnings(ctx.db, expertId, { from: at(first), to: at(next) }, MOST_ROWS),
    repo.firstEarningAt(ctx.db, expertId),
  ])
  const entries = (rows: repo.EarningsRow[]) => rows.map((row) => entryOf(row, now))
  const currency = totals[0]?.currency
  return ok({
    totals,
    weeks: byWeek(
      entries(recent).filter((entry) => entry.currency === currency),
      { now, zone, weeks: WEEKS_SHOWN },
    ),
    unpaid: entries(unpaid),
    month: {
      first,
      entries: entries(month),
      earlier: begun && begun < at(first) ? monthOf(addDays(first, -1)) : null,
      later: first < thisMonth ? next : null,
    },
  })
}

async function readTotals(ctx: Ctx, expertId: string): Promise<EarningsTotals[]> {
  const { held, available, paid } = await repo.shareTotals(ctx.db, expertId, ctx.clock.date())
  const owed = await repo.receivables(ctx.db, expertReceivable(expertId))
  const of = (sums: typeof held, currency: string) => {
    const found = sums.find((sum) => sum.currency === currency)
    return { amountMinor: found?._sum.expertShareMinor ?? 0, sessions: found?._count ?? 0 }
  }
  const currencies = new Set([...held, ...available, ...paid, ...owed].map(({ currency }) => currency))
  return [...currencies]
    .map((currency) => ({
      currency,
      held: of(held, currency),
      available: of(available, currency),
      paid: of(paid, currency),
      owedMinor: Number(owed.find((each) => each.currency === currency)?.balance ?? 0),
    }))
    .sort((a, b) => sessionsOf(b) - sessionsOf(a))
}

const sessionsOf = ({ held, available, paid }: EarningsTotals) =>
  held.sessions + available.sessions + paid.sessions

const monthOf = (date: IsoDate): IsoDate => `${date.slice(0, 7)}-01`
const nextMonth = (first: IsoDate): IsoDate => monthOf(addDays(first, 31))
