import { COMING_STATUSES } from '#src/domain/booking/status.ts'
import type { Db } from '#src/features/ports.ts'
import type { OutboundMail, Prisma } from '#src/generated/prisma/client.ts'

/** @returns its id, or null when a mail with the same key exists already */
export async function insertMail(db: Db, data: Prisma.OutboundMailCreateManyInput): Promise<string | null> {
  const [row] = await db.outboundMail.createManyAndReturn({
    data: [data],
    select: { id: true },
    skipDuplicates: true,
  })
  return row?.id ?? null
}

/**
 * Takes a mail for sending, by compare-and-set: of any number of workers one gets it.
 * @returns null when it is sent, dropped, not due yet or in another worker's hands
 */
export async function claimMail(db: Db, id: string, now: Date, until: Date): Promise<OutboundMail | null> {
  const [mail] = await db.outboundMail.updateManyAndReturn({
    where: {
      id,
      sentAt: null,
      droppedAt: null,
      dueAt: { lte: now },
      OR: [{ claimedUntil: null }, { claimedUntil: { lte: now } }],
    },
    data: { claimedUntil: until, attempts: { increment: 1 } },
  })
  return mail ?? null
}

type Outcome = { sentAt: Date; data: MailJson } | { droppedAt: Date; data: MailJson } | { lastError: string }
type MailJson = Prisma.InputJsonObject

/** What came of a claim. Whoever's claim ran out meanwhile changes nothing that another wrote. */
export async function closeClaim(
  db: Db,
  mail: Pick<OutboundMail, 'id' | 'claimedUntil'>,
  outcome: Outcome,
): Promise<void> {
  const { id, claimedUntil } = mail
  const mine = 'sentAt' in outcome ? {} : { claimedUntil }
  await db.outboundMail.updateMany({
    where: { id, sentAt: null, ...mine },
    data: { lastError: null, ...outcome, claimedUntil: null },
  })
}

/** Takes the data out of mails that were sent or dropped before. @returns of how many */
export function emptyOldMails(db: Db, before: Date): Promise<number> {
  return db.$executeRaw`
    UPDATE "OutboundMail" SET "data" = '{}'
     WHERE ("sentAt" < ${before} OR "droppedAt" < ${before}) AND "data" <> '{}'`
}

/** Mails whose job was lost, oldest first. */
export function findForgottenMails(db: Db, now: Date, dueBefore: Date, attemptsBelow: number, take: number) {
  return db.outboundMail.findMany({
    where: {
      sentAt: null,
      droppedAt: null,
      dueAt: { lte: dueBefore },
      attempts: { lt: attemptsBelow },
      OR: [{ claimedUntil: null }, { claimedUntil: { lte: now } }],
    },
    orderBy: { dueAt: 'asc' },
    select: { id: true },
    take,
  })
}

export interface ReminderWindow {
  /** First word of the key under which it is remembered; see reminderKey. */
  template: string
  now: Date
  /** Milliseconds before the start at which it is due, and at which the next one takes over. */
  before: number
  until: number
  /** Longest session there is, milliseconds: bounds the index walk over `endAt`. */
  longest: number
  take: number
}

/**
 * Bookings whose reminder is due and not yet written. One made or moved later than the reminder's moment is left
 * out: both have just been told.
 */
export async function findUnreminded(db: Db, window: ReminderWindow): Promise<string[]> {
  const { template, now, before, until, longest, take } = window
  const from = new Date(now.getTime() + until)
  const to = new Date(now.getTime() + before)
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT b."id"
    FROM "Booking" b
    WHERE b."status" = ANY (${[...COMING_STATUSES]}::text[]::"BookingStatus"[])
      AND b."endAt" > ${from} AND b."endAt" <= ${new Date(to.getTime() + longest)}
      AND b."startAt" > ${from} AND b."startAt" <= ${to}
      AND b."confirmedAt" <= b."startAt" - make_interval(secs => ${before / 1_000}::double precision)
      AND NOT EXISTS (
        SELECT FROM "BookingHistory" h
        WHERE h."bookingId" = b."id" AND h."event" = 'RESCHEDULED'
          AND h."at" > b."startAt" - make_interval(secs => ${before / 1_000}::double precision))
      AND NOT EXISTS (
        SELECT FROM "OutboundMail" m
        WHERE m."dedupeKey" = ${template} || ':' || b."id" || ':' ||
          (extract(epoch FROM b."startAt") * 1000)::bigint || ':LEARNER')
    ORDER BY b."startAt"
    LIMIT ${take}`
  return rows.map(({ id }) => id)
}
