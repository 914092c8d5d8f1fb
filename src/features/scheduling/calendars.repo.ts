import { ACTIVE_STATUSES } from '#src/domain/booking/status.ts'
import type { DateOverride, WeeklyHours } from '#src/domain/scheduling/types.ts'
import type { Interval } from '#src/domain/time/interval.ts'
import type { Db } from '#src/features/ports.ts'
import { Prisma } from '#src/generated/prisma/client.ts'

/** Start and end, in epoch milliseconds. */
export type Times = readonly [number, number][]

/** An expert with all that decides about their slots. Lists are in no order. */
export interface CalendarRow {
  id: string
  userId: string
  timeZone: string
  stepMinutes: number
  minimumNoticeMinutes: number
  horizonDays: number
  bufferBeforeMinutes: number
  bufferAfterMinutes: number
  dailyMaximum: number | null
  hours: WeeklyHours[]
  overrides: DateOverride[]
  timeOff: Times
  busyTimes: Times
  bookings: Times
  /** With other experts. */
  asLearner: Times
  over: Times
}

/**
 * Calendars in one statement: whoever books holds the lock for each round trip, and every card of a search waits for
 * them. Holds that expired before `now` occupy nothing; sessions that are over count where there is a daily maximum.
 */
export function calendarsOf(
  db: Db,
  expertIds: readonly string[],
  range: Interval,
  now: number,
  except: string | undefined,
): Promise<CalendarRow[]> {
  const [from, to] = [new Date(range.start), new Date(range.end)]
  const touches = Prisma.sql`t."startAt" < ${to} AND t."endAt" > ${from}`
  const active = Prisma.join(ACTIVE_STATUSES.map((status) => Prisma.sql`${status}::"BookingStatus"`))
  const occupies = Prisma.sql`t."status" IN (${active}) AND ${touches}
    AND (t."status" <> 'HELD' OR t."holdExpiresAt" > ${new Date(now)}) AND t."id" IS DISTINCT FROM ${except ?? null}::uuid`
  return db.$queryRaw`
    SELECT e."id", e."userId", e."timeZone", e."stepMinutes", e."minimumNoticeMinutes", e."horizonDays",
           e."bufferBeforeMinutes", e."bufferAfterMinutes", e."dailyMaximum",
           (SELECT coalesce(json_agg(json_build_object('weekday', h."weekday", 'startMinute', h."startMinute", 'endMinute', h."endMinute")), '[]')
              FROM "WeeklyHours" h WHERE h."expertId" = e."id") AS hours,
           -- A date of the expert's zone may begin half a day before the same date in UTC.
           (SELECT coalesce(json_agg(json_build_object('date', o."date", 'ranges', o."ranges")), '[]')
              FROM "DateOverride" o
             WHERE o."expertId" = e."id" AND o."date" BETWEEN ${dateOf(from)} - 2 AND ${dateOf(to)}) AS overrides,
           ${times(Prisma.sql`"TimeOff" t WHERE t."expertId" = e."id" AND ${touches}`)} AS "timeOff",
           ${times(Prisma.sql`"BusyTime" t WHERE t."expertId" = e."id" AND ${touches}`)} AS "busyTimes",
           ${times(Prisma.sql`"Booking" t WHERE t."expertId" = e."id" AND ${occupies}`)} AS bookings,
           ${times(Prisma.sql`"Booking" t WHERE t."learnerId" = e."userId" AND ${occupies}`)} AS "asLearner",
           ${times(Prisma.sql`"Booking" t WHERE t."expertId" = e."id" AND e."dailyMaximum" IS NOT NULL
             AND t."status" IN ('ENDED', 'SETTLED', 'LEARNER_ABSENT') AND ${touches}`)} AS over
      FROM "ExpertProfile" e WHERE e."id" = ANY (${[...expertIds]}::uuid[])`
}

/** The date in UTC, as dates are written. */
function dateOf(instant: Date): Prisma.Sql {
  return Prisma.sql`${instant.toISOString().slice(0, 10)}::date`
}

/** @param rows the tables and conditions of a SELECT over `t` */
function times(rows: Prisma.Sql): Prisma.Sql {
  const ms = (column: string) => Prisma.raw(`(extract(epoch FROM t."${column}") * 1000)::bigint`)
  return Prisma.sql`(SELECT coalesce(json_agg(json_build_array(${ms('startAt')}, ${ms('endAt')})), '[]') FROM ${rows})`
}
