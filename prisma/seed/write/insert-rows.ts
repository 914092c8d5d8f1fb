import type { Db } from '#src/features/ports.ts'
import { Prisma } from '#src/generated/prisma/client.ts'

/** Tables that are filled in bulk, with the shape of their rows. */
export type Rows = {
  User: Prisma.UserCreateManyInput
  UserRole: Prisma.UserRoleCreateManyInput
  PasswordCredential: Prisma.PasswordCredentialCreateManyInput
  Category: Prisma.CategoryCreateManyInput
  ExpertProfile: Prisma.ExpertProfileCreateManyInput
  ExpertApproval: Prisma.ExpertApprovalCreateManyInput
  Offering: Prisma.OfferingCreateManyInput
  WeeklyHours: Prisma.WeeklyHoursCreateManyInput
  DateOverride: Prisma.DateOverrideCreateManyInput
  TimeOff: Prisma.TimeOffCreateManyInput
  BusyTime: Prisma.BusyTimeCreateManyInput
  Booking: Prisma.BookingCreateManyInput
  BookingHistory: Prisma.BookingHistoryCreateManyInput
  LiveSession: Prisma.LiveSessionCreateManyInput
  AttendanceObservation: Prisma.AttendanceObservationCreateManyInput
  Payment: Prisma.PaymentCreateManyInput
  MoneyIntent: Prisma.MoneyIntentCreateManyInput
  Review: Prisma.ReviewCreateManyInput
  /** `slotRuns` as PostgreSQL writes a tstzmultirange, which Prisma cannot. */
  ExpertListing: Prisma.ExpertListingCreateManyInput & { slotRuns: string }
}
export type TableName = keyof Rows

const ROWS_A_STATEMENT = 2_000

/**
 * Adds the rows that are not there yet; what is there stays as it is. One JSON parameter a statement, which is
 * some ten times faster than a parameter a value and knows no limit of 65,535.
 *
 * @returns how many were new
 */
export async function insertRows<T extends TableName>(
  db: Db,
  table: T,
  rows: readonly Rows[T][],
): Promise<number> {
  let added = 0
  for (const [columns, alike] of byColumns(rows)) {
    for (let from = 0; from < alike.length; from += ROWS_A_STATEMENT) {
      const part = JSON.stringify(alike.slice(from, from + ROWS_A_STATEMENT))
      added += await db.$executeRaw`
        INSERT INTO ${Prisma.raw(`"${table}" (${columns})`)} SELECT ${Prisma.raw(columns)}
          FROM jsonb_populate_recordset(${Prisma.raw(`null::"${table}"`)}, ${part}::jsonb)
        ON CONFLICT DO NOTHING`
    }
  }
  return added
}

/** Rows that give the same columns: the others of the table take their defaults. */
function byColumns<T extends object>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const given = Object.entries(row).flatMap(([name, value]) => (value === undefined ? [] : [`"${name}"`]))
    const columns = given.join(', ')
    const group = groups.get(columns)
    if (group) group.push(row)
    else groups.set(columns, [row])
  }
  return groups
}
