import { minutesOf } from '#src/domain/money/price-terms.ts'
import { nextSlots } from '#src/domain/scheduling/next-slots.ts'
import { DAY } from '#src/domain/time/instant.ts'
import { termsOfOffering } from '#src/features/booking/bookable-offering.ts'
import type { Db } from '#src/features/ports.ts'
import { readCalendars } from '#src/features/scheduling/read-calendars.ts'
import { titleIn } from '#src/i18n/title-in.ts'
import * as repo from './cards.repo.ts'

/** How far ahead the times on a card may lie: beyond, the expert page shows them. */
const TIMES_WITHIN_DAYS = 14

export type CardOffering = {
  id: string
  title: string
  priceMode: 'FREE' | 'PER_SESSION' | 'PER_MINUTE'
  currency: string
  priceMinor: number | null
  rateMinorPerMinute: number | null
  freeMinutes: number
  durations: number[]
}

/** An expert in one field as lists show them. Instants are epoch milliseconds, amounts minor units. */
export type ExpertCard = {
  expertId: string
  handle: string
  name: string
  portraitKey: string | null
  field: string
  headline: string
  /** The language in which the headline is written: it may not be the reader's. */
  headlineLocale: string
  city: string | null
  timeZone: string
  languages: string[]
  volunteer: boolean
  online: boolean
  badge: CardBadge | null
  /** Mean of the ratings, 1 to 5; null without any. */
  rating: number | null
  sessionsDone: number
  /** Of this field, the expert's order. */
  offerings: CardOffering[]
  /** The offering that `times` are slots of: the first that is not free, else the first. */
  lead: CardOffering | null
  times: number[]
}

export type CardBadge = {
  subject: string
  checkedBy: string | null
  scope: string | null
  checkedAt: number | null
}

type Wanted = { expertId: string; categorySlug: string; online: boolean }

/**
 * Cards in the order wanted, each with its next `count` times as they are at `now`, read from the calendars
 * themselves. Who is gone since the listing was made has no card.
 */
export async function readCards(
  db: Db,
  wanted: readonly Wanted[],
  { locale, now, count }: { locale: string; now: number; count: number },
): Promise<ExpertCard[]> {
  if (wanted.length === 0) return []
  const expertIds = [...new Set(wanted.map((each) => each.expertId))]
  const until = now + TIMES_WITHIN_DAYS * DAY
  const [experts, calendars] = await Promise.all([
    repo.expertsForCards(db, expertIds),
    readCalendars(db, expertIds, { start: now - 2 * DAY, end: until + 2 * DAY }, now),
  ])
  return wanted.flatMap(({ expertId, categorySlug, online }) => {
    const expert = experts.find((each) => each.id === expertId)
    if (!expert) return []
    const offerings = expert.offerings
      .filter((each) => each.categorySlug === categorySlug)
      .map((each) => toOffering(each, locale))
    const lead = offerings.find((each) => each.priceMode !== 'FREE') ?? offerings[0] ?? null
    const calendar = calendars.get(expertId)
    const durationMinutes = lead ? minutesOf(termsOfOffering(lead, Math.min(...lead.durations))) : 0
    return [
      {
        expertId,
        handle: expert.handle,
        name: expert.displayName,
        portraitKey: expert.portraitKey,
        field: categorySlug,
        ...written(expert, expert.headline, expert.headlineOther, locale),
        city: expert.city,
        timeZone: expert.timeZone,
        languages: expert.languages,
        volunteer: expert.volunteer,
        online,
        badge: toBadge(
          expert.approvals.find((each) => each.categorySlug === categorySlug),
          expert,
          locale,
        ),
        rating: expert.ratingCount > 0 ? expert.ratingSum / expert.ratingCount : null,
        sessionsDone: expert.sessionsDone,
        offerings,
        lead,
        times: lead && calendar ? nextSlots({ ...calendar, durationMinutes, now }, count, until) : [],
      },
    ]
  })
}

function written(of: { textLocale: string }, own: string, other: string | null, locale: string) {
  const inOther = of.textLocale !== locale && other !== null
  return { headline: inOther ? other : own, headlineLocale: inOther ? locale : of.textLocale }
}

export function toOffering(row: repo.OfferingRow, locale: string): CardOffering {
  const { id, priceMode, currency, priceMinor, rateMinorPerMinute, freeMinutes, durations } = row
  return {
    id,
    title: titleIn(locale, row),
    priceMode,
    currency,
    priceMinor,
    rateMinorPerMinute,
    freeMinutes,
    durations,
  }
}

export function toBadge(
  approval: Omit<repo.ApprovalRow, 'categorySlug'> | undefined,
  of: { textLocale: string },
  locale: string,
): CardBadge | null {
  if (!approval) return null
  const { subject, checkedBy, scopeOther, checkedAt } = approval
  const scope = of.textLocale === locale ? approval.scope : (scopeOther ?? approval.scope)
  return { subject, checkedBy, scope, checkedAt: checkedAt?.getTime() ?? null }
}
