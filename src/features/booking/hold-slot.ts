import { paymentPlan } from '#src/domain/booking/payment-plan.ts'
import { err, isAppError, ok, type Result } from '#src/domain/errors.ts'
import { capOf, minutesOf, type PriceTerms } from '#src/domain/money/price-terms.ts'
import { COMMISSION_BPS } from '#src/domain/policy/money.ts'
import { HOLD } from '#src/domain/policy/paying.ts'
import { MINUTE } from '#src/domain/time/instant.ts'
import { parseZone } from '#src/domain/time/zone.ts'
import { createPayment } from '#src/features/payments/create-payment.ts'
import type { Ctx, Tx } from '#src/features/ports.ts'
import { checkSlot, isTaken } from '#src/features/scheduling/check-slot.ts'
import type { Booking } from '#src/generated/prisma/client.ts'
import { applyEvent } from './apply-event.ts'
import { type BookableOffering, findBookableOffering, termsOfOffering } from './bookable-offering.ts'
import { expiredHolds, insertHold, writeHistory } from './booking.repo.ts'
import { checkLimits } from './check-limits.ts'
import { followClock } from './follow-clock.ts'
import type { HoldSlotInput } from './hold-slot.schema.ts'

/**
 * Keeps a slot for the learner while they pay; a free one is booked at once.
 *
 * Refusals: UNAUTHENTICATED, NOT_FOUND, NOT_BOOKABLE, SELF_BOOKING, SLOT_NOT_OFFERED (details.reason),
 * SLOT_TAKEN, LEARNER_BUSY, TOO_MANY_HOLDS, TOO_MANY_FREE.
 */
export async function holdSlot(ctx: Ctx, input: HoldSlotInput): Promise<Result<Booking>> {
  const { actor } = ctx
  if (actor.kind !== 'USER') return err('UNAUTHENTICATED')
  const offering = await findBookableOffering(ctx.db, input.offeringId, ctx.clock.date())
  if (!offering) return err('NOT_BOOKABLE')
  if (offering.expert.userId === actor.userId) return err('SELF_BOOKING')
  if (!offering.durations.includes(input.durationMinutes))
    return err('SLOT_NOT_OFFERED', { reason: 'DURATION' })

  const terms = termsOfOffering(offering, input.durationMinutes)
  // Most who come too late are told without waiting for the calendar's lock.
  const startAt = input.startAt.getTime()
  const wish = { expertId: offering.expert.id, startAt, minutes: minutesOf(terms), now: ctx.clock.now() }
  if (await isTaken(ctx.db, wish)) return err('SLOT_TAKEN', { reason: 'BOOKED' })
  try {
    const booking = await ctx.withTx(
      'hold-slot',
      { calendars: [offering.expert.userId, actor.userId] },
      (tx) => keep(ctx, tx, { offering, terms, input, learnerId: actor.userId }),
    )
    return ok(booking)
  } catch (error) {
    if (isAppError(error)) return { ok: false, error }
    throw error
  }
}

interface Wish {
  offering: BookableOffering
  terms: PriceTerms
  input: HoldSlotInput
  learnerId: string
}

async function keep(ctx: Ctx, tx: Tx, { offering, terms, input, learnerId }: Wish): Promise<Booking> {
  const now = ctx.clock.now()
  const { expert } = offering
  // A hold that ran out is free again at once, whether or not its job has come by.
  for (const hold of await expiredHolds(tx, new Date(now), { expertId: expert.id, learnerId }))
    await followClock(ctx, tx, hold)

  const startAt = input.startAt.getTime()
  const refusal = await checkSlot(tx, {
    expertId: expert.id,
    learnerId,
    startAt,
    minutes: minutesOf(terms),
    now,
  })
  if (refusal) throw refusal

  const plan = paymentPlan(terms, startAt, now)
  const free = plan.kind === 'NOTHING_TO_PAY'
  const tooMany = await checkLimits(tx, { learnerId, expertId: expert.id, free, now: new Date(now) })
  if (tooMany) throw tooMany

  const booking = await insertHold(tx, {
    offeringId: offering.id,
    expertId: expert.id,
    expertUserId: expert.userId,
    learnerId,
    startAt: input.startAt,
    endAt: new Date(startAt + minutesOf(terms) * MINUTE),
    holdExpiresAt: new Date(now + HOLD),
    title: input.locale === offering.textLocale ? offering.title : (offering.titleOther ?? offering.title),
    categorySlug: offering.categorySlug,
    language: input.locale,
    priceMode: terms.mode,
    currency: terms.currency,
    priceMinor: terms.mode === 'PER_SESSION' ? terms.priceMinor : null,
    rateMinorPerMinute: terms.mode === 'PER_MINUTE' ? terms.rateMinorPerMinute : null,
    freeMinutes: terms.mode === 'PER_MINUTE' ? terms.freeMinutes : 0,
    durationMinutes: input.durationMinutes,
    capMinor: capOf(terms),
    commissionBps: COMMISSION_BPS,
    cancellationPolicy: offering.cancellationPolicy,
    learnerTimeZone: parseZone(input.timeZone) ?? 'Europe/Paris',
    learnerLocale: input.locale,
    note: input.note || null,
    createdAt: new Date(now),
  })
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
  await ctx.jobs.enqueue(tx, 'listing.refresh', { expertId: expert.id })
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
