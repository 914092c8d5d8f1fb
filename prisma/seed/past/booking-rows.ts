import type { BookingEventName } from '#src/domain/booking/event.ts'
import type { BookingStatus } from '#src/domain/booking/status.ts'
import { capOf } from '#src/domain/money/price-terms.ts'
import { COMMISSION_BPS } from '#src/domain/policy/money.ts'
import { MINUTE } from '#src/domain/time/instant.ts'
import { roomNameOf } from '#src/features/live/live.repo.ts'
import type { OfferingSeed } from '../expert-seed.ts'
import type { PlacedExpert } from '../experts.ts'
import { seedId } from '../ids.ts'
import type { LearnerSeed } from '../learners.ts'
import { expertIdOf, offeringIdOf, userIdOf } from '../people-ids.ts'
import { randomOf } from '../random.ts'
import { typesetFrench } from '../typeset.ts'
import { priceColumns } from '../write/experts.ts'
import type { Rows } from '../write/insert-rows.ts'
import { type Consequence, termsOf } from './outcome.ts'
import type { PastSession } from './past-session.ts'

const STATUS = { HELD: 'SETTLED', LEARNER_ABSENT: 'LEARNER_ABSENT' } as const

const statusOf = ({ outcome }: PastSession): BookingStatus =>
  outcome === 'HELD' || outcome === 'LEARNER_ABSENT' ? STATUS[outcome] : outcome

/** What was agreed when somebody booked: the columns that never change afterwards. */
export function agreement(booking: {
  readonly id: string
  readonly expert: PlacedExpert
  readonly offering: OfferingSeed
  readonly position: number
  readonly learner: LearnerSeed
  readonly minutes: number
  readonly startAt: number
  readonly bookedAt: number
}) {
  const { expert, offering, learner, minutes } = booking
  const [english, french] = [offering.title.en, typesetFrench(offering.title.fr)]
  const [title, titleOther] = learner.locale === 'fr' ? [french, english] : [english, french]
  return {
    id: booking.id,
    offeringId: offeringIdOf(expert.handle, booking.position),
    expertId: expertIdOf(expert.handle),
    expertUserId: userIdOf(expert.handle),
    learnerId: userIdOf(learner.handle),
    startAt: new Date(booking.startAt),
    endAt: new Date(booking.startAt + minutes * MINUTE),
    holdExpiresAt: null,
    title,
    titleOther,
    categorySlug: expert.category,
    language: learner.locale,
    ...priceColumns(offering.price),
    currency: expert.currency,
    durationMinutes: minutes,
    capMinor: capOf(termsOf({ expert, offering, minutes })),
    commissionBps: COMMISSION_BPS,
    cancellationPolicy: offering.policy,
    learnerTimeZone: learner.timeZone,
    learnerLocale: learner.locale,
    createdAt: new Date(booking.bookedAt),
    confirmedAt: new Date(booking.bookedAt + 2 * MINUTE),
  }
}

export function bookingRow(session: PastSession, after: Consequence): Rows['Booking'] {
  return {
    ...agreement(session),
    status: statusOf(session),
    version: 4,
    updatedAt: new Date(after.settledAt),
    cancelledAt: after.live ? null : new Date(after.overAt),
  }
}

type Step = [event: BookingEventName | 'HELD', to: BookingStatus, by: string, at: number]

/** Every change of state that the booking went through. */
export function historyRows(session: PastSession, after: Consequence): Rows['BookingHistory'][] {
  const { bookedAt, startAt } = session
  const free = after.capMinor === 0
  const confirmed: Step = free
    ? ['CONFIRMED_FREE', 'CONFIRMED', 'LEARNER', bookedAt]
    : ['PAYMENT_AUTHORISED', 'CONFIRMED', 'SYSTEM', bookedAt + 2 * MINUTE]
  const steps: Step[] = [['HELD', 'HELD', 'LEARNER', bookedAt], confirmed]
  const { outcome } = session
  if (outcome === 'CANCELLED_BY_LEARNER') steps.push(['CANCELLED', outcome, 'LEARNER', after.overAt])
  if (outcome === 'CANCELLED_BY_EXPERT') steps.push(['CANCELLED', outcome, 'EXPERT', after.overAt])
  if (outcome === 'LEARNER_ABSENT') steps.push(['LEARNER_DID_NOT_COME', outcome, 'SYSTEM', after.overAt])
  if (outcome === 'HELD') {
    const met = after.live?.meter.together[0]?.start ?? startAt
    steps.push(['MET', 'LIVE', 'SYSTEM', met])
    const ran = after.live?.ended === 'TIME_OVER'
    steps.push(
      ran ? ['TIME_OVER', 'ENDED', 'SYSTEM', after.overAt] : ['ENDED', 'ENDED', 'LEARNER', after.overAt],
    )
    steps.push(['SETTLED', 'SETTLED', 'SYSTEM', after.settledAt])
  }
  return steps.map(([event, toStatus, actorKind, at], index) => ({
    id: seedId('history', `${session.id}/${index}`),
    bookingId: session.id,
    event,
    fromStatus: steps[index - 1]?.[1] ?? null,
    toStatus,
    actorKind,
    actorId:
      actorKind === 'LEARNER'
        ? userIdOf(session.learner.handle)
        : actorKind === 'EXPERT'
          ? userIdOf(session.expert.handle)
          : null,
    details: {},
    requestId: null,
    at: new Date(at),
  }))
}

export function sessionRow(session: PastSession, after: Consequence): Rows['LiveSession'][] {
  const { live } = after
  if (!live) return []
  return [
    {
      bookingId: session.id,
      generation: 1,
      roomName: roomNameOf(session.id, 1),
      openedAt: new Date(live.openedAt),
      endedAt: new Date(live.endedAt),
      closedAt: new Date(live.endedAt),
      endedBy: live.ended,
      billableSeconds: live.meter.billableSeconds,
      amountMinor: after.capturedMinor,
      meter: { ...live.meter, verdict: live.verdict } as unknown as Rows['LiveSession']['meter'],
      nextCheckAt: null,
    },
  ]
}

export function observationRows(session: PastSession, after: Consequence): Rows['AttendanceObservation'][] {
  const dated = (at: number | null | undefined) => (typeof at === 'number' ? new Date(at) : null)
  return (after.live?.lines ?? []).map((line) => ({
    bookingId: session.id,
    source: line.source,
    kind: line.kind,
    role: line.role,
    participantSid: line.participantSid,
    trackSid: line.trackSid ?? null,
    providerAt: dated(line.providerAt),
    joinedAt: dated(line.joinedAtMs),
    receivedAt: new Date(line.receivedAt),
    reason: line.reason ?? null,
    dedupeKey: line.dedupeKey,
  }))
}

export function reviewRow(session: PastSession, after: Consequence): Rows['Review'][] {
  const { review } = session
  if (!review) return []
  const random = randomOf(`review ${session.id}`)
  return [
    {
      id: seedId('review', session.id),
      bookingId: session.id,
      expertId: expertIdOf(session.expert.handle),
      learnerId: userIdOf(session.learner.handle),
      rating: review.stars,
      text: review.text,
      locale: review.locale,
      createdAt: new Date(after.overAt + random.between(3, 2_000) * MINUTE),
    },
  ]
}
