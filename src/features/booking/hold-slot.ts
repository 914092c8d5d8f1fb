import { paymentPlan } from '#src/domain/booking/payment-plan.ts'
import { AppError, err, isAppError, ok, type Result } from '#src/domain/errors.ts'
import { capOf, minutesOf, type PriceTerms } from '#src/domain/money/price-terms.ts'
import { COMMISSION_BPS } from '#src/domain/policy/money.ts'
import { HOLD } from '#src/domain/policy/paying.ts'
import { CHOOSING_MINUTES } from '#src/domain/policy/scheduling.ts'
import { MINUTE } from '#src/domain/time/instant.ts'
import { parseZone } from '#src/domain/time/zone.ts'
import { authorize } from '#src/features/authorize.ts'
import { createPayment } from '#src/features/payments/create-payment.ts'
import type { Ctx, Tx } from '#src/features/ports.ts'
import { checkSlot, isTaken } from '#src/features/scheduling/check-slot.ts'
import type { Booking } from '#src/generated/prisma/client.ts'
import { titlesToAgreeOn } from './agreed-title.ts'
import { applyEvent } from './apply-event.ts'
import {
  type BookableOffering,
  findBookableOffering,
  termsKeyOfOffering,
  termsOfOffering,
} from './bookable-offering.ts'
import { findOwnHold, insertHold, writeHistory } from './booking.repo.ts'
import { checkLimits } from './check-limits.ts'
import { freeExpiredHolds } from './follow-clock.ts'
import type { HoldSlotInput } from './hold-slot.schema.ts'

/**
 * Keeps a slot for the learner while they pay; a free one is booked at once. Whoever keeps the very same already, by a
 * second press or in another tab, is given that.
 *
 * Refusals: UNAUTHENTICATED, NOT_BOOKABLE, SELF_BOOKING, PRICE_CHANGED when the terms are others than
 * `expectedTerms`, SLOT_NOT_OFFERED (details.reason), SLOT_TAKEN, LEARNER_BUSY, TOO_MANY_HOLDS, TOO_MANY_FREE.
 */
export async function holdSlot(ctx: Ctx, input: HoldSlotInput): Promise<Result<Booking>> {
  const { actor } = ctx
  const offering = await findBookableOffering(ctx.db, input.offeringId, ctx.clock.date())
  const expert = offering?.expert
  const whose = { expertId: expert?.id ?? null, expertUserId: expert?.userId ?? null }
  const may = authorize(ctx, 'offering.book', whose)
  // Of all who are signed in, only the expert may not.
  if (!may.ok) return actor.kind === 'USER' ? err('SELF_BOOKING') : may
  if (actor.kind !== 'USER') return err('UNAUTHENTICATED')
  if (!offering) return err('NOT_BOOKABLE')
  const refusal = checkAgreed(offering, input)
  if (refusal) return { ok: false, error: refusal }

  const startAt = input.startAt.getTime()
  const minutes = minutesOf(termsOfOffering(offering, input.durationMinutes))
  const wish = { expertId: offering.expert.id, startAt, minutes, now: ctx.clock.now() }
  // Most who come too late are told without waiting for the calendar's lock. Asked once there is a connection: many
  // rivals wait longest for that, and what was true before says nothing any more.
  const beforeTheLock = async (tx: Tx) => {
    if (await isTaken(tx, wish)) throw new AppError('SLOT_TAKEN', { reason: 'BOOKED' })
  }
  try {
    const booking = await ctx.withTx(
      'hold-slot',
      { calendars: [offering.expert.userId, actor.userId] },
      (tx) => keep(ctx, tx, { input, expertId: wish.expertId, minutes, learnerId: actor.userId }),
      beforeTheLock,
    )
    return ok(booking)
  } catch (error) {
    if (!isAppError(error)) throw error
    const own = await ownHold(ctx, offering, input, actor.userId)
    return own ? ok(own) : { ok: false, error }
  }
}

/** What this learner keeps already of what they ask for, by the terms as they are now. */
export function ownHold(
  ctx: Ctx,
  offering: BookableOffering,
  { startAt, durationMinutes }: Pick<HoldSlotInput, 'startAt' | 'durationMinutes'>,
  learnerId: string,
): Promise<Booking | null> {
  const agreed = agreementOf(offering, termsOfOffering(offering, durationMinutes))
  return findOwnHold(
    ctx.db,
    { ...agreed, learnerId, startAt, durationMinutes, offeringId: offering.id },
    ctx.clock.date(),
  )
}

interface Wish {
  input: HoldSlotInput
  expertId: string
  /** By the terms that were shown, which are those that will be copied. */
  minutes: number
  learnerId: string
}

async function keep(ctx: Ctx, tx: Tx, wish: Wish): Promise<Booking> {
  const { input, expertId, minutes, learnerId } = wish
  const now = ctx.clock.now()
  await freeExpiredHolds(ctx, tx, { expertId, learnerId })

  const startAt = input.startAt.getTime()
  const slot = { expertId, learnerId, startAt, minutes, now, noticeSpared: CHOOSING_MINUTES }
  const refusal = await checkSlot(tx, slot)
  if (refusal) throw refusal
  const offering = await readAgreed(tx, input, new Date(now))
  const terms = termsOfOffering(offering, input.durationMinutes)

  const plan = paymentPlan(terms, startAt, now)
  const free = plan.kind === 'NOTHING_TO_PAY'
  const tooMany = await checkLimits(tx, { learnerId, expertId, free, now: new Date(now) })
  if (tooMany) throw tooMany

  const booking = await insertHold(tx, holdRow(offering, terms, wish, now))
  await writeHistory(tx, booking.id, {
    event: 'HELD',
    fromStatus: null,
    toStatus: 'HELD',
    actorKind: 'LEARNER',
    actorId: learnerId,
    details: { plan: plan.kind },
    requestId: ctx.requestId,
    at: new Date(now),
  })
  // The time is no longer free: search must not promise it.
  await ctx.jobs.enqueue(tx, 'listing.refresh', { expertId })
  if (plan.kind === 'NOTHING_TO_PAY')
    return applyEvent(ctx, tx, booking, { on: 'CONFIRMED_FREE', by: 'LEARNER' })
  await createPayment(tx, booking, plan.kind, plan.amountMinor)
  await ctx.jobs.enqueue(
    tx,
    'booking.lapse-hold',
    { bookingId: booking.id },
    { startAfter: new Date(now + HOLD) },
  )
  return booking
}

/**
 * The offering as it is now, in the transaction that copies its terms: what the learner agrees to is what they were
 * shown. Read last, so that rivals who get nothing do not hold the lock for it. @throws AppError
 */
async function readAgreed(tx: Tx, input: HoldSlotInput, now: Date): Promise<BookableOffering> {
  const offering = await findBookableOffering(tx, input.offeringId, now)
  if (!offering) throw new AppError('NOT_BOOKABLE')
  const refusal = checkAgreed(offering, input)
  if (refusal) throw refusal
  return offering
}

/** Why an offering cannot be booked as it was shown; null when it can. */
function checkAgreed(
  offering: BookableOffering,
  { durationMinutes, expectedTerms }: HoldSlotInput,
): AppError | null {
  if (!offering.durations.includes(durationMinutes))
    return new AppError('SLOT_NOT_OFFERED', { reason: 'DURATION' })
  return termsKeyOfOffering(offering, durationMinutes) === expectedTerms
    ? null
    : new AppError('PRICE_CHANGED')
}

/** The agreement, copied: later edits of the offering change nothing of it. */
function holdRow(
  offering: BookableOffering,
  terms: PriceTerms,
  { input, learnerId }: Wish,
  now: number,
): Parameters<typeof insertHold>[1] {
  const { expert } = offering
  return {
    offeringId: offering.id,
    expertId: expert.id,
    expertUserId: expert.userId,
    learnerId,
    startAt: input.startAt,
    endAt: new Date(input.startAt.getTime() + minutesOf(terms) * MINUTE),
    holdExpiresAt: new Date(now + HOLD),
    ...titlesToAgreeOn(input.locale, offering),
    categorySlug: offering.categorySlug,
    language: input.locale,
    ...agreementOf(offering, terms),
    durationMinutes: input.durationMinutes,
    commissionBps: COMMISSION_BPS,
    learnerTimeZone: parseZone(input.timeZone) ?? 'Europe/Paris',
    learnerLocale: input.locale,
    note: input.note || null,
    createdAt: new Date(now),
  }
}

function agreementOf(offering: BookableOffering, terms: PriceTerms) {
  return {
    priceMode: terms.mode,
    currency: terms.currency,
    priceMinor: terms.mode === 'PER_SESSION' ? terms.priceMinor : null,
    rateMinorPerMinute: terms.mode === 'PER_MINUTE' ? terms.rateMinorPerMinute : null,
    freeMinutes: terms.mode === 'PER_MINUTE' ? terms.freeMinutes : 0,
    capMinor: capOf(terms),
    cancellationPolicy: offering.cancellationPolicy,
  }
}
