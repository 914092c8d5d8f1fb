import type { Effect } from '#src/domain/booking/effect.ts'
import { closeRoomFor } from '#src/features/live/close-room-for.ts'
import { storedMeter } from '#src/features/live/stored-meter.ts'
import { tellBoth, tellLearner } from '#src/features/notifications/tell-of-booking.ts'
import { planCapture, planCloseCheckout, planRelease } from '#src/features/payments/plan-settlement.ts'
import type { Ctx, Tx } from '#src/features/ports.ts'
import { asksForReview } from '#src/features/reviews/review-window.ts'
import type { Booking } from '#src/generated/prisma/client.ts'
import type { EventInput } from './apply-event.ts'
import { countFor } from './booking.repo.ts'

export interface Change {
  before: Booking
  booking: Booking
  input: EventInput
  effects: readonly Effect[]
}

type Handler = (ctx: Ctx, tx: Tx, change: Change) => Promise<unknown>

const nothing: Handler = async () => {}

/** Whoever waited in vain has kept the appointment, but no session was held; where nobody came, neither. */
const countKept: Handler = async (_ctx, tx, { booking }) => {
  if (booking.status === 'LEARNER_ABSENT') return countFor(tx, booking.expertId, ['appointmentsKept'])
  const session = await tx.liveSession.findUnique({
    where: { bookingId: booking.id },
    select: { meter: true },
  })
  if (storedMeter(session)?.verdict === 'HELD_TOGETHER')
    await countFor(tx, booking.expertId, ['appointmentsKept', 'sessionsDone'])
}

/** The log has the last word on whether there is anything to ask. */
const askForReview: Handler = async (ctx, tx, change) => {
  const { booking } = change
  const session = await tx.liveSession.findUnique({ where: { bookingId: booking.id } })
  if (asksForReview(booking, session)) await tellLearner(ctx, tx, 'REVIEW_REQUEST', change)
}

const settle: Handler = (ctx, tx, { booking, input }) => planCapture(ctx, tx, booking, input.chargeMinor ?? 0)

/** Each effect of the state machine, in the words of the contexts that carry it out. */
const HANDLERS: Record<Effect, Handler> = {
  CONFIRM_TO_BOTH: (ctx, tx, change) => tellBoth(ctx, tx, 'BOOKING_CONFIRMED', change),
  CLOSE_CHECKOUT: (ctx, tx, { booking }) => planCloseCheckout(ctx, tx, booking),
  RELEASE_AUTHORISATION: (ctx, tx, { booking, input }) => planRelease(ctx, tx, booking, input.on),
  SETTLE_CANCELLATION: settle,
  CAPTURE: settle,
  // The change of status itself takes the time again; the exclusion constraints refuse when it is taken.
  TAKE_SLOT_AGAIN: nothing,
  // The event's own data carry the new time; whoever looks at the calendar sees it.
  MOVE_SLOT: nothing,
  CLOSE_ROOM: (ctx, tx, { booking, input }) => closeRoomFor(ctx, tx, booking.id, input.on),
  TELL_BOTH: (ctx, tx, change) => tellBoth(ctx, tx, mailOf(change), change),
  TELL_LEARNER: (ctx, tx, change) => tellLearner(ctx, tx, mailOf(change), change),
  COUNT_KEPT: countKept,
  COUNT_BROKEN: (_ctx, tx, { booking }) => countFor(tx, booking.expertId, ['appointmentsBroken']),
  SEND_RECEIPT: (ctx, tx, change) => tellBoth(ctx, tx, 'RECEIPT', change),
  ASK_FOR_REVIEW: askForReview,
}

function mailOf({ input, booking }: Change) {
  switch (booking.status) {
    case 'CANCELLED_BY_LEARNER':
    case 'CANCELLED_BY_EXPERT':
      return 'BOOKING_CANCELLED' as const
    case 'EXPERT_ABSENT':
      return 'EXPERT_ABSENT' as const
    case 'LEARNER_ABSENT':
      return 'LEARNER_ABSENT' as const
    case 'LAPSED':
      return 'BOOKING_LAPSED' as const
    default:
      return input.on === 'RESCHEDULED' ? ('BOOKING_MOVED' as const) : ('BOOKING_CONFIRMED' as const)
  }
}

/** In the order in which the machine names them, inside the change's own transaction. */
export async function carryOutEffects(ctx: Ctx, tx: Tx, change: Change): Promise<void> {
  for (const effect of change.effects) await HANDLERS[effect](ctx, tx, change)
}
