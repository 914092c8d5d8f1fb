import { ownBookings, type PersonalTable } from './table-rule.ts'

const TERMS = {
  id: true,
  status: true,
  title: true,
  titleOther: true,
  categorySlug: true,
  startAt: true,
  endAt: true,
  currency: true,
  capMinor: true,
  cancellationPolicy: true,
  learnerTimeZone: true,
  createdAt: true,
  confirmedAt: true,
  cancelledAt: true,
  cancelReason: true,
} as const

const Booking: PersonalTable = {
  read: async (db, { userId }) => ({
    asLearner: await db.booking.findMany({ where: { learnerId: userId }, select: { ...TERMS, note: true } }),
    // The note is the learner's.
    asExpert: await db.booking.findMany({ where: { expertUserId: userId }, select: TERMS }),
  }),
  // The agreement and its money stay in the books, what was sold included; the words for it go.
  async forget({ tx, who: { userId } }) {
    await tx.booking.updateMany({ where: { learnerId: userId }, data: { note: null } })
    await tx.booking.updateMany({
      where: {
        OR: [
          { learnerId: userId, status: 'CANCELLED_BY_LEARNER' },
          { expertUserId: userId, status: 'CANCELLED_BY_EXPERT' },
        ],
      },
      data: { cancelReason: null },
    })
  },
}

const BookingHistory: PersonalTable = {
  read: (db, who) =>
    db.bookingHistory.findMany({
      where: { booking: ownBookings(who) },
      orderBy: [{ bookingId: 'asc' }, { at: 'asc' }],
      select: {
        bookingId: true,
        event: true,
        fromStatus: true,
        toStatus: true,
        actorKind: true,
        details: true,
        at: true,
      },
    }),
  forget: { stays: 'Append-only proof of what was agreed and charged. Figures and codes, never a text.' },
}

const RescheduleProposal: PersonalTable = {
  read: (db, { userId }) =>
    db.rescheduleProposal.findMany({
      where: { proposedBy: userId },
      select: { bookingId: true, startAt: true, endAt: true, message: true, status: true, createdAt: true },
    }),
  forget: ({ tx, who: { userId } }) =>
    tx.rescheduleProposal.updateMany({ where: { proposedBy: userId }, data: { message: null } }),
}

const ChatMessage: PersonalTable = {
  read: (db, { userId }) =>
    db.chatMessage.findMany({
      where: { authorId: userId },
      select: { bookingId: true, text: true, createdAt: true },
    }),
  forget: ({ tx, who: { userId } }) => tx.chatMessage.deleteMany({ where: { authorId: userId } }),
}

const LiveSession: PersonalTable = {
  read: (db, who) =>
    db.liveSession.findMany({
      where: { booking: ownBookings(who) },
      select: {
        bookingId: true,
        openedAt: true,
        endedAt: true,
        endedBy: true,
        billableSeconds: true,
        amountMinor: true,
        meter: true,
      },
    }),
  forget: { stays: 'The figure behind a charge, and the seconds that it was made of.' },
}

const AttendanceObservation: PersonalTable = {
  read: async (db, { userId }) => {
    const select = {
      bookingId: true,
      source: true,
      kind: true,
      role: true,
      providerAt: true,
      joinedAt: true,
      receivedAt: true,
      since: true,
      heardUntil: true,
      reason: true,
    } as const
    const own = [
      { role: 'LEARNER', session: { booking: { learnerId: userId } } },
      { role: 'EXPERT', session: { booking: { expertUserId: userId } } },
    ]
    return db.attendanceObservation.findMany({ where: { OR: own }, orderBy: { id: 'asc' }, select })
  },
  forget: { stays: 'Append-only proof of the seconds that were charged. Sides and instants, no names.' },
}

const Review: PersonalTable = {
  read: async (db, { userId }) => {
    const select = {
      bookingId: true,
      rating: true,
      text: true,
      createdAt: true,
      reply: true,
      repliedAt: true,
    }
    return {
      written: await db.review.findMany({ where: { learnerId: userId }, select }),
      received: await db.review.findMany({ where: { expert: { userId } }, select }),
    }
  },
  /**
   * A review is public speech about an expert: the author may take the words back by leaving. The stars stay, with
   * nobody's name, since the expert's rating is made of them. An answer to words that are gone goes with them, and
   * an expert who leaves takes their answers along.
   */
  async forget({ tx, who: { userId } }) {
    await tx.review.updateMany({
      where: { learnerId: userId },
      data: { text: '', reply: null, repliedAt: null },
    })
    await tx.review.updateMany({ where: { expert: { userId } }, data: { reply: null, repliedAt: null } })
  },
}

const Payment: PersonalTable = {
  async read(db, who) {
    const payments = await db.payment.findMany({
      where: { booking: ownBookings(who) },
      select: {
        booking: { select: { learnerId: true } },
        cardBrand: true,
        cardLast4: true,
        bookingId: true,
        status: true,
        currency: true,
        authorisedMinor: true,
        capturedMinor: true,
        refundedMinor: true,
        commissionMinor: true,
        expertShareMinor: true,
        capturedAt: true,
        transferredAt: true,
      },
    })
    // The card is the learner's alone.
    return payments.map(({ booking, cardBrand, cardLast4, ...payment }) =>
      booking.learnerId === who.userId ? { ...payment, cardBrand, cardLast4 } : payment,
    )
  },
  /** The law asks for the books: amounts and Stripe's ids stay, whose person is deleted there too. */
  async forget({ tx, who: { userId } }) {
    await tx.payment.updateMany({
      where: { booking: { learnerId: userId }, cardLast4: { not: null } },
      data: { cardBrand: null, cardLast4: null },
    })
  },
}

/** What two people do with each other. */
export const BOOKING_TABLES = {
  Booking,
  BookingHistory,
  RescheduleProposal,
  ChatMessage,
  LiveSession,
  AttendanceObservation,
  Review,
  Payment,
} satisfies Record<string, PersonalTable>
