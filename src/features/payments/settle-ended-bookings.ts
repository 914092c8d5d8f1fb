import { settleBooking } from '#src/features/booking/settle-booking.ts'
import type { Ctx } from '#src/features/ports.ts'

/**
 * Ended sessions whose money is decided and that nothing has settled: a process died between the two, or the
 * reservation was gone. @returns how many
 */
export async function settleEndedBookings(ctx: Ctx): Promise<number> {
  const ended = await ctx.db.booking.findMany({
    where: {
      status: 'ENDED',
      OR: [{ payment: null }, { payment: { status: { in: ['CAPTURED', 'RELEASED'] } } }],
    },
    select: { id: true },
    take: 100,
  })
  for (const { id } of ended)
    await ctx
      .withTx('settle-ended', { bookings: [id] }, async (tx) =>
        settleBooking(ctx, tx, await tx.booking.findUniqueOrThrow({ where: { id } })),
      )
      .catch((error) => ctx.log.error({ error, booking: id }, 'An ended booking could not be settled'))
  return ended.length
}
