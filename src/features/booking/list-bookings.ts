import { z } from 'zod'
import { AGREED_STATUSES, PAST_STATUSES } from '#src/domain/booking/status.ts'
import { err, ok, type Result } from '#src/domain/errors.ts'
import { authorize } from '#src/features/authorize.ts'
import { epochMsText } from '#src/features/instant.ts'
import type { Ctx, Db } from '#src/features/ports.ts'
import type { Prisma } from '#src/generated/prisma/client.ts'

export type ListSide = 'LEARNER' | 'EXPERT'

const PAST_SHOWN = 20

/**
 * One of an account's sides: what is coming, soonest first, and what is past, newest first, page by page.
 *
 * @param input.before where the next page of the past begins; a wrong one is none
 * Refusals: UNAUTHENTICATED, FORBIDDEN for the expert's side of who is none.
 */
export async function listBookings(
  ctx: Ctx,
  input: { side: ListSide; before?: string },
): Promise<Result<BookingLists>> {
  const { actor } = ctx
  if (actor.kind !== 'USER') return err('UNAUTHENTICATED')
  const { userId: ownerId, expertId } = actor
  const may = authorize(ctx, 'booking.list', input.side === 'LEARNER' ? { ownerId } : { expertId })
  if (!may.ok) return may
  const mine = input.side === 'LEARNER' ? { learnerId: actor.userId } : { expertUserId: actor.userId }
  const before = readCursor(input.before)
  const [coming, past] = await Promise.all([
    before
      ? []
      : rows(ctx.db, {
          where: {
            ...mine,
            OR: [
              { status: { in: [...AGREED_STATUSES] } },
              { status: 'HELD', holdExpiresAt: { gt: ctx.clock.date() } },
            ],
          },
          orderBy: [{ startAt: 'asc' }, { id: 'asc' }],
          take: 100,
        }),
    rows(ctx.db, {
      where: {
        ...mine,
        status: { in: [...PAST_STATUSES] },
        ...(before && {
          OR: [{ startAt: { lt: before.at } }, { startAt: before.at, id: { lt: before.id } }],
        }),
      },
      orderBy: [{ startAt: 'desc' }, { id: 'desc' }],
      take: PAST_SHOWN + 1,
    }),
  ])
  const shown = past.slice(0, PAST_SHOWN)
  const last = shown.at(-1)
  return ok({
    coming,
    past: shown,
    older: last && past.length > shown.length ? `${last.startAt.getTime()}_${last.id}` : null,
  })
}

function rows(db: Db, args: Pick<Prisma.BookingFindManyArgs, 'where' | 'orderBy' | 'take'>) {
  return db.booking.findMany({
    ...args,
    include: {
      expert: { select: { handle: true, displayName: true, portraitKey: true, timeZone: true } },
      learner: { select: { name: true, portraitKey: true } },
      payment: { select: { status: true, capturedMinor: true, expertShareMinor: true } },
      session: { select: { meter: true, endedAt: true } },
      review: { select: { id: true } },
      proposals: { where: { status: 'OPEN' }, select: { side: true, expiresAt: true }, take: 1 },
    },
  })
}

export type BookingRow = Awaited<ReturnType<typeof rows>>[number]
export interface BookingLists {
  coming: BookingRow[]
  past: BookingRow[]
  /** Begins the next page of the past; null at its end. */
  older: string | null
}

const cursor = z.tuple([epochMsText, z.uuid()])

function readCursor(text: string | undefined): { at: Date; id: string } | null {
  const parsed = cursor.safeParse(text?.split('_'))
  return parsed.success ? { at: new Date(parsed.data[0]), id: parsed.data[1] } : null
}
