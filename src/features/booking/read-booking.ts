import { err, ok, type Result } from '#src/domain/errors.ts'
import { authorize } from '#src/features/authorize.ts'
import type { Ctx, Db } from '#src/features/ports.ts'

/** A booking with all that its page shows. Refusals: UNAUTHENTICATED, FORBIDDEN, NOT_FOUND. */
export async function readBooking(ctx: Ctx, bookingId: string): Promise<Result<BookingView>> {
  const booking = await load(ctx.db, bookingId)
  if (!booking) return err('NOT_FOUND')
  const may = authorize(ctx, 'booking.view', booking)
  return may.ok ? ok(booking) : may
}

export type BookingView = NonNullable<Awaited<ReturnType<typeof load>>>

function load(db: Db, id: string) {
  return db.booking.findUnique({
    where: { id },
    include: {
      expert: {
        select: {
          handle: true,
          displayName: true,
          portraitKey: true,
          timeZone: true,
          city: true,
          userId: true,
        },
      },
      learner: { select: { name: true, portraitKey: true, timeZone: true } },
      payment: true,
      session: true,
      review: true,
      proposals: { where: { status: 'OPEN' }, take: 1 },
      history: { orderBy: { at: 'asc' } },
    },
  })
}
