import { sideOf } from '#src/domain/access/side.ts'
import { noShowAt } from '#src/domain/attendance/no-show.ts'
import type { Role } from '#src/domain/attendance/observation.ts'
import { err, ok, type Result } from '#src/domain/errors.ts'
import type { PriceTerms } from '#src/domain/money/price-terms.ts'
import { authorize } from '#src/features/authorize.ts'
import { titlesOf } from '#src/features/booking/agreed-title.ts'
import { termsOf } from '#src/features/booking/booking-state.ts'
import type { Ctx, Db } from '#src/features/ports.ts'
import type { Titled } from '#src/i18n/title-in.ts'
import { hasRoom, roomHours } from './session-time.ts'

export interface SessionPerson {
  role: Role
  name: string
  portraitKey: string | null
  timeZone: string
  /** City as the person wrote it; null where only the zone is known. */
  city: string | null
}

/** A session as its lobby and its room need it. Plain JSON; instants are epoch milliseconds. */
export interface SessionView {
  bookingId: string
  titles: Titled
  field: string
  terms: PriceTerms
  capMinor: number
  commissionBps: number
  startAt: number
  endAt: number
  opensAt: number
  closesAt: number
  /** Whoever is missing at this moment, with the other one waiting, did not come. */
  noShowAt: number
  /** Whether its room is, or will be, open. */
  hasRoom: boolean
  me: SessionPerson
  other: SessionPerson
  /** The server's time of this reading. */
  now: number
}

/** Refusals: UNAUTHENTICATED, FORBIDDEN, NOT_FOUND. */
export async function readSession(ctx: Ctx, bookingId: string): Promise<Result<SessionView>> {
  const booking = await load(ctx.db, bookingId)
  if (!booking) return err('NOT_FOUND')
  const may = authorize(ctx, 'room.enter', booking)
  if (!may.ok) return may
  const side = sideOf(ctx.actor, booking)
  if (!side) return err('FORBIDDEN')

  const learner: SessionPerson = {
    role: 'LEARNER',
    name: booking.learner.name,
    portraitKey: booking.learner.portraitKey,
    timeZone: booking.learner.timeZone,
    city: null,
  }
  const expert: SessionPerson = {
    role: 'EXPERT',
    name: booking.expert.displayName,
    portraitKey: booking.expert.portraitKey,
    timeZone: booking.expert.timeZone,
    city: booking.expert.city,
  }
  const startAt = booking.startAt.getTime()
  return ok({
    bookingId,
    titles: titlesOf(booking),
    field: booking.categorySlug,
    terms: termsOf(booking),
    capMinor: booking.capMinor,
    commissionBps: booking.commissionBps,
    startAt,
    endAt: booking.endAt.getTime(),
    ...roomHours(booking),
    noShowAt: noShowAt({ startAt, endAt: booking.endAt.getTime() }),
    hasRoom: hasRoom(booking),
    me: side === 'LEARNER' ? learner : expert,
    other: side === 'LEARNER' ? expert : learner,
    now: ctx.clock.now(),
  })
}

function load(db: Db, id: string) {
  return db.booking.findUnique({
    where: { id },
    include: {
      learner: { select: { name: true, portraitKey: true, timeZone: true } },
      expert: { select: { displayName: true, portraitKey: true, timeZone: true, city: true } },
    },
  })
}
