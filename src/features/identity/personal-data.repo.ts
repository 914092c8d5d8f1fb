import type { BookingStatus } from '#src/generated/prisma/client.ts'
import type { Db, Tx } from '../ports.ts'

/** The database calls that go through everything kept of one person: to show it to them, and to forget it. */

/** Something is still to happen: a meeting, a charge, a refund. */
const NOT_OVER: BookingStatus[] = ['HELD', 'AWAITING_AUTHORISATION', 'CONFIRMED', 'LIVE', 'ENDED']

/** Bookings not over, as learner or expert, and shares not yet transferred. */
export async function countObligations(db: Db, userId: string): Promise<number> {
  const bookings = await db.booking.count({
    where: { status: { in: NOT_OVER }, OR: [{ learnerId: userId }, { expertUserId: userId }] },
  })
  const shares = await db.payment.count({
    where: {
      transferDueAt: { not: null },
      transferredAt: null,
      booking: { expertUserId: userId, status: { notIn: NOT_OVER } },
    },
  })
  return bookings + shares
}

/** What is about the person goes; what the books need stays, without a name. */
export async function anonymise(
  tx: Tx,
  { userId, email, now }: { userId: string; email: string; now: Date },
): Promise<void> {
  await tx.passwordCredential.deleteMany({ where: { userId } })
  await tx.oAuthAccount.deleteMany({ where: { userId } })
  await tx.userRole.deleteMany({ where: { userId } })
  await tx.userSession.deleteMany({ where: { userId } })
  await tx.mailToken.deleteMany({ where: { email } })
  await tx.outboundMail.deleteMany({ where: { OR: [{ userId }, { to: email }] } })
  await tx.booking.updateMany({ where: { learnerId: userId }, data: { note: null } })
  await tx.user.update({
    where: { id: userId },
    data: {
      name: '—',
      // An address that cannot exist (RFC 2606) and frees the old one for a new account.
      email: `${userId}@deleted.invalid`,
      emailVerifiedAt: null,
      portraitKey: null,
      deletedAt: now,
    },
  })
  await tx.expertProfile.updateMany({
    where: { userId },
    data: {
      status: 'PAUSED',
      handle: `deleted-${userId}`,
      displayName: '—',
      headline: '',
      bio: '',
      headlineOther: null,
      bioOther: null,
      city: null,
      portraitKey: null,
      onlineUntil: null,
    },
  })
  await tx.offering.updateMany({ where: { expert: { userId } }, data: { active: false } })
}

const BOOKING = {
  id: true,
  status: true,
  title: true,
  categorySlug: true,
  startAt: true,
  endAt: true,
  currency: true,
  capMinor: true,
  cancellationPolicy: true,
  createdAt: true,
  payment: { select: { status: true, capturedMinor: true, refundedMinor: true, capturedAt: true } },
} as const

export async function readEverythingOf(db: Db, userId: string) {
  const [account, asLearner, asExpert, messages, reviews, sessions, mails, audit] = await Promise.all([
    db.user.findUniqueOrThrow({
      where: { id: userId },
      select: {
        id: true,
        name: true,
        email: true,
        emailVerifiedAt: true,
        locale: true,
        timeZone: true,
        createdAt: true,
        roles: { select: { role: true, grantedAt: true } },
        oauth: { select: { provider: true, createdAt: true } },
        password: { select: { changedAt: true } },
        customer: { select: { providerId: true, createdAt: true } },
        expert: {
          include: { offerings: true, hours: true, overrides: true, timeOff: true, approvals: true },
        },
      },
    }),
    db.booking.findMany({ where: { learnerId: userId }, select: { ...BOOKING, note: true } }),
    db.booking.findMany({ where: { expertUserId: userId }, select: BOOKING }),
    db.chatMessage.findMany({
      where: { authorId: userId },
      select: { bookingId: true, text: true, createdAt: true },
    }),
    db.review.findMany({
      where: { learnerId: userId },
      select: { bookingId: true, rating: true, text: true, createdAt: true, reply: true },
    }),
    db.userSession.findMany({
      where: { userId },
      select: { createdAt: true, lastSeenAt: true, revokedAt: true, userAgent: true, ipAddress: true },
    }),
    db.outboundMail.findMany({
      where: { userId },
      select: { template: true, to: true, createdAt: true, sentAt: true },
    }),
    db.auditEntry.findMany({
      where: { OR: [{ actorId: userId }, { subject: 'User', subjectId: userId }] },
      select: { at: true, action: true, subject: true, subjectId: true, details: true },
    }),
  ])
  return { account, asLearner, asExpert, messages, reviews, sessions, mails, audit }
}
