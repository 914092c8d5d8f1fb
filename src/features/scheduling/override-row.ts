import type { DateOverride, MinuteRange } from '#src/domain/scheduling/types.ts'
import type { IsoDate } from '#src/domain/time/iso-date.ts'

/** A row of DateOverride as the engine reads it. */
export function toOverride(row: { date: Date; ranges: unknown }): DateOverride {
  return { date: row.date.toISOString().slice(0, 10), ranges: row.ranges as readonly MinuteRange[] }
}

/** A calendar date as its column takes it: PostgreSQL has dates without a zone, Prisma writes them as UTC. */
export function dateColumn(date: IsoDate): Date {
  return new Date(`${date}T00:00:00.000Z`)
}
