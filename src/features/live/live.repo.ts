import type { Observation, Role } from '#src/domain/attendance/observation.ts'
import type { Db, Tx } from '#src/features/ports.ts'
import type { AttendanceObservation, LiveSession } from '#src/generated/prisma/client.ts'

export function findSession(db: Db, bookingId: string): Promise<LiveSession | null> {
  return db.liveSession.findUnique({ where: { bookingId } })
}

/** The session of a room, also of one that was closed for good: what happened there was told late. */
export async function findSessionByRoom(db: Db, roomName: string): Promise<LiveSession | null> {
  const bookingId = ROOM_NAME.exec(roomName)?.[1]
  const session = await db.liveSession.findUnique({ where: { roomName } })
  return session ?? (bookingId ? findSession(db, bookingId) : null)
}

/** The session of a booking, made when its room is first opened: by one of two who may come at the same moment. */
export async function ensureSession(db: Db, bookingId: string): Promise<LiveSession> {
  const known = await findSession(db, bookingId)
  if (known) return known
  // Prisma's upsert looks first and writes then: the second of two would meet the row of the first.
  await db.liveSession.createMany({
    data: { bookingId, roomName: roomNameOf(bookingId, 1) },
    skipDuplicates: true,
  })
  return db.liveSession.findUniqueOrThrow({ where: { bookingId } })
}

/** Rotated when a room is closed for good: tokens of the old one open nothing. */
export function roomNameOf(bookingId: string, generation: number): string {
  return `session-${bookingId}-${generation}`
}

const ROOM_NAME = /^session-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})-\d+$/

/** A new line of the attendance log, with the key that makes a repeat of it the same line. */
export type NewObservation = Observation & { dedupeKey: string; roomSid?: string | null }

/** Adds to the log what is not in it yet. @returns how many lines were new */
export async function addObservations(
  db: Db,
  bookingId: string,
  lines: readonly NewObservation[],
): Promise<number> {
  if (lines.length === 0) return 0
  const { count } = await db.attendanceObservation.createMany({
    skipDuplicates: true,
    data: lines.map((line) => ({
      bookingId,
      source: line.source,
      kind: line.kind,
      role: line.role,
      participantSid: line.participantSid,
      trackSid: line.trackSid ?? null,
      roomSid: line.roomSid ?? null,
      providerAt: asDate(line.providerAt),
      joinedAt: asDate(line.joinedAtMs ?? null),
      receivedAt: new Date(line.receivedAt),
      since: asDate(line.since ?? null),
      heardUntil: asDate(line.heardUntil ?? null),
      reason: line.reason ?? null,
      dedupeKey: line.dedupeKey,
    })),
  })
  return count
}

/** The newest word of the role's pages. */
export async function lastBeat(db: Db, bookingId: string, role: Role): Promise<Observation | null> {
  const row = await db.attendanceObservation.findFirst({
    where: { bookingId, source: 'BEACON', role },
    orderBy: { id: 'desc' },
  })
  return row && toObservation(row)
}

/**
 * The whole log of a session, in no order. Every beat reads it: pages say thousands of words an hour, which come packed,
 * those of a page together, for a row of Prisma's each would take ten times as long.
 */
export async function readObservations(db: Db, bookingId: string): Promise<Observation[]> {
  const rows = await db.attendanceObservation.findMany({ where: { bookingId, source: { not: 'BEACON' } } })
  const packed = await db.$queryRaw<PackedWords[]>`
    SELECT "kind", "role", "participantSid",
           json_agg((date_part('epoch', "receivedAt") * 1000)::int8) AS "receivedAt",
           json_agg((date_part('epoch', "since") * 1000)::int8) AS "since",
           json_agg((date_part('epoch', "heardUntil") * 1000)::int8) AS "heardUntil"
      FROM "AttendanceObservation"
     WHERE "bookingId" = ${bookingId}::uuid AND "source" = 'BEACON'
     GROUP BY "kind", "role", "participantSid"`
  return [...rows.map(toObservation), ...packed.flatMap(unpack)]
}

/** Words of one page that say the same: of each, the three times stand at the same place. */
type PackedWords = Pick<Observation, 'kind' | 'role' | 'participantSid'> & {
  receivedAt: number[]
  since: (number | null)[]
  heardUntil: (number | null)[]
}

function unpack({ kind, role, participantSid, receivedAt, since, heardUntil }: PackedWords): Observation[] {
  return receivedAt.map((at, index) => ({
    source: 'BEACON',
    kind,
    role,
    participantSid,
    providerAt: null,
    receivedAt: at,
    since: since[index] ?? null,
    heardUntil: heardUntil[index] ?? null,
  }))
}

/** When it was found that the two have met; before all time while it was not. */
export async function metAt(db: Db, bookingId: string): Promise<number> {
  const met = await db.bookingHistory.findFirst({
    where: { bookingId, event: 'MET' },
    orderBy: { at: 'desc' },
    select: { at: true },
  })
  return met?.at.getTime() ?? Number.NEGATIVE_INFINITY
}

/** Sessions whose moment has come. */
export function dueSessions(db: Db, now: Date) {
  return db.liveSession.findMany({
    where: { endedAt: null, nextCheckAt: { lte: now } },
    orderBy: { nextCheckAt: 'asc' },
    select: { bookingId: true },
    take: 200,
  })
}

/** Sessions that are over and whose room is still open. */
export function sessionsToClose(db: Db) {
  return db.liveSession.findMany({
    where: { endedAt: { not: null }, openedAt: { not: null }, closedAt: null },
    orderBy: { endedAt: 'asc' },
    select: { bookingId: true },
    take: 100,
  })
}

export async function setNextCheck(db: Db | Tx, bookingId: string, at: Date | null): Promise<void> {
  await db.liveSession.updateMany({ where: { bookingId, endedAt: null }, data: { nextCheckAt: at } })
}

function toObservation(row: AttendanceObservation): Observation {
  return {
    source: row.source as Observation['source'],
    kind: row.kind as Observation['kind'],
    role: row.role as Observation['role'],
    participantSid: row.participantSid,
    trackSid: row.trackSid,
    providerAt: row.providerAt?.getTime() ?? null,
    receivedAt: row.receivedAt.getTime(),
    joinedAtMs: row.joinedAt?.getTime() ?? null,
    since: row.since?.getTime() ?? null,
    heardUntil: row.heardUntil?.getTime() ?? null,
    reason: row.reason,
  }
}

function asDate(at: number | null): Date | null {
  return at === null ? null : new Date(at)
}
