import { AppError } from '#src/domain/errors.ts'
import type { Db } from '#src/features/ports.ts'

/** A booking with all that its mails speak of. @throws AppError NOT_FOUND */
export async function readMailBooking(db: Db, id: string | null) {
  const booking = id ? await load(db, id) : null
  if (!booking) throw new AppError('NOT_FOUND', { subject: 'booking' })
  return booking
}

/** What the proposer wrote with a wish for another time; null where nothing, or no more. */
export async function readProposalMessage(db: Db, id: string | undefined): Promise<string | null> {
  if (!id) return null
  const proposal = await db.rescheduleProposal.findUnique({ where: { id }, select: { message: true } })
  return proposal?.message ?? null
}

export type MailBooking = NonNullable<Awaited<ReturnType<typeof load>>>

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
          user: { select: { name: true, email: true } },
        },
      },
      learner: {
        select: { name: true, email: true, portraitKey: true, timeZone: true, timeZoneGuessed: true },
      },
      offering: { select: { category: { select: { regulated: true } } } },
      payment: true,
      session: true,
    },
  })
}
