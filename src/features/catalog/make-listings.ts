import { priceSummary } from '#src/domain/catalog/price-summary.ts'
import { ratingMean, ratingScore } from '#src/domain/catalog/rating-score.ts'
import { slotRuns } from '#src/domain/catalog/slot-runs.ts'
import { minutesOf } from '#src/domain/money/price-terms.ts'
import { SLOT_RUNS_DAYS } from '#src/domain/policy/catalog.ts'
import type { Currency } from '#src/domain/policy/money.ts'
import { nextSlots } from '#src/domain/scheduling/next-slots.ts'
import { slots } from '#src/domain/scheduling/slots.ts'
import { DAY, MINUTE } from '#src/domain/time/instant.ts'
import { type OfferingPrice, termsOfOffering } from '#src/features/booking/bookable-offering.ts'
import type { ExpertCalendar } from '#src/features/scheduling/read-calendars.ts'
import type { ExpertToList, ListingRow } from './catalog.repo.ts'
import { listingText } from './listing-text.ts'

/**
 * The listings that an expert should have at `now`: one for each field with an approval in force and something
 * to book in it. None for who is not listed or keeps no hours: a listing is a promise that one can book.
 */
export function makeListings(
  expert: ExpertToList,
  calendar: ExpertCalendar | undefined,
  now: number,
): ListingRow[] {
  const gone = expert.user.suspendedAt !== null || expert.user.deletedAt !== null
  if (expert.status !== 'LISTED' || gone || !calendar || calendar.availability.weekly.length === 0) return []
  return expert.approvals
    .filter(({ expiresAt }) => !expiresAt || expiresAt.getTime() > now)
    .flatMap((approval) => {
      const offerings = expert.offerings.filter((each) => each.categorySlug === approval.categorySlug)
      if (offerings.length === 0) return []
      return [
        {
          expertId: expert.id,
          categorySlug: approval.categorySlug,
          languages: [...new Set(offerings.flatMap((each) => each.languages))],
          currency: offerings[0]?.currency ?? expert.currency,
          ...priceSummary(offerings.map((each) => ({ ...each, currency: each.currency as Currency }))),
          ratingCount: expert.ratingCount,
          ratingScore: ratingScore(expert.ratingSum, expert.ratingCount),
          ratingMean: ratingMean(expert),
          sessionsDone: expert.sessionsDone,
          onlineUntil: expert.onlineUntil,
          thirdParty: approval.subject === 'LICENCE',
          ...slotsFor(calendar, shortest(offerings), now),
          slotsCheckedAt: new Date(now),
          ...listingText({ categorySlug: approval.categorySlug, profile: expert, offerings }),
        },
      ]
    })
}

function slotsFor(calendar: ExpertCalendar, durationMinutes: number, now: number) {
  const { availability, limits, bookings, over } = calendar
  const request = { availability, limits, bookings, over, durationMinutes, now }
  const [next] = nextSlots(request, 1)
  const starts = slots(request, { start: now, end: now + SLOT_RUNS_DAYS * DAY })
  return {
    nextSlotAt: next === undefined ? null : new Date(next),
    slotRuns: slotRuns(starts, limits.stepMinutes * MINUTE),
  }
}

/** Minutes of the shortest session on offer: where it finds no room, no other does. */
function shortest(offerings: readonly (OfferingPrice & { durations: number[] })[]): number {
  return Math.min(
    ...offerings.flatMap((each) =>
      each.durations.map((minutes) => minutesOf(termsOfOffering(each, minutes))),
    ),
  )
}
