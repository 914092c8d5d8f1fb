import { err, ok, type Result } from '#src/domain/errors.ts'
import type { Ctx } from '#src/features/ports.ts'

/** Both of an account's sides: what is coming, soonest first, and what is past, newest first. */
export async function listBookings(ctx: Ctx, side: 'LEARNER' | 'EXPERT'): Promise<Result<BookingLists>> {
  const { actor } = ctx
  if (actor.kind !== 'USER') return err('UNAUTHENTICATED')
  if (side === 'EXPERT' && !actor.expertId) return err('FORBIDDEN')
  const mine = side === 'LEARNER' ? { learnerId: actor.userId } : { expertUserId: actor.userId }
  const now = ctx.clock.date()
  const [coming, past] = await Promise.all([
    ctx.db.booking.findMany({
      where: {
        ...mine,
        OR: [
          { status: { in: ['AWAITING_AUTHORISATION', 'CONFIRMED', 'LIVE'] } },
          { status: 'HELD', holdExpiresAt: { gt: now } },
        ],
      },
      include: PEOPLE,
      orderBy: { startAt: 'asc' },
      take: 100,
    }),
    ctx.db.booking.findMany({
      where: {
        ...mine,
        status: { notIn: ['AWAITING_AUTHORISATION', 'CONFIRMED', 'LIVE', 'HELD', 'LAPSED'] },
      },
      include: PEOPLE,
      orderBy: { startAt: 'desc' },
      take: 50,
    }),
  ])
  return ok({ coming, past })
}

const PEOPLE = {
  expert: { select: { handle: true, displayName: true, portraitKey: true, timeZone: true } },
  learner: { select: { name: true, portraitKey: true } },
  payment: { select: { status: true, capturedMinor: true, currency: true } },
  review: { select: { id: true } },
} as const

type Row = Awaited<ReturnType<typeof rows>>[number]
export interface BookingLists {
  coming: Row[]
  past: Row[]
}

// Only its type is used: the shape of one row of the lists.
function rows(ctx: Ctx) {
  return ctx.db.booking.findMany({ include: PEOPLE })
}
