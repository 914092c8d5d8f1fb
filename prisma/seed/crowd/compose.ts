import { priceSummary } from '#src/domain/catalog/price-summary.ts'
import { ratingMean, ratingScore } from '#src/domain/catalog/rating-score.ts'
import { DAY, HOUR, MINUTE } from '#src/domain/time/instant.ts'
import { listingText } from '#src/features/catalog/listing-text.ts'
import { CATEGORIES } from '../categories.ts'
import { seedId } from '../ids.ts'
import { type Random, randomOf } from '../random.ts'
import type { Rows } from '../write/insert-rows.ts'
import { FIRST_NAMES, LAST_NAMES, PLACES } from './people.ts'
import { MANNERS, PROMISES, TOPICS } from './topics.ts'

/** All rows of one synthetic expert. */
export type CrowdMember = {
  readonly user: Rows['User']
  readonly profile: Rows['ExpertProfile']
  readonly approval: Rows['ExpertApproval']
  readonly offerings: readonly Rows['Offering'][]
  readonly hours: readonly Rows['WeeklyHours'][]
  readonly listing: Rows['ExpertListing']
}

/** The `index`-th person of the crowd: the same for the same index, apart from dates. */
export function composeMember(index: number, now: number): CrowdMember {
  const random = randomOf(`crowd ${index}`)
  const { slug: categorySlug, regulated } = random.pick(CATEGORIES)
  const place = random.pick(PLACES)
  const displayName = `${random.pick(FIRST_NAMES)} ${random.pick(LAST_NAMES)}`
  const expertId = seedId('crowd expert', String(index))
  const userId = seedId('crowd user', String(index))
  const since = new Date(now - random.between(1, 700) * DAY)
  const dates = { createdAt: since, updatedAt: since }
  const languages = [...new Set([place.language, random.pick(['en', 'fr', 'en', 'es', 'de', 'ar'])])]
  const [topic, other] = [random.pick(TOPICS[categorySlug]), random.pick(TOPICS[categorySlug])]
  const [manner, promise] = [random.pick(MANNERS), random.pick(PROMISES)]
  const french = place.language === 'fr'
  const text = <T>(en: T, fr: T) => (french ? [fr, en] : [en, fr]) as [T, T]
  const [headline, headlineOther] = text(
    `${upper(topic[0])}, ${manner[0]}`,
    `${upper(topic[1])}, ${manner[1]}`,
  )
  const [bio, bioOther] = text(promise[0], promise[1])
  const counts = ratings(random)
  const onlineUntil = random.chance(0.03) ? new Date(now + random.between(1, 240) * MINUTE) : null
  const profile = {
    id: expertId,
    userId,
    handle: `crowd-${index}`,
    status: 'LISTED' as const,
    displayName,
    headline,
    headlineOther,
    bio,
    bioOther,
    textLocale: french ? 'fr' : 'en',
    city: place.city,
    country: place.country,
    timeZone: place.timeZone,
    languages,
    currency: place.currency,
    onlineUntil,
    ...counts,
    ...dates,
  }
  const offerings = [topic, other].slice(0, random.between(1, 2)).map((of, position) => {
    const [title, titleOther] = text(upper(of[0]), upper(of[1]))
    const about = random.pick(PROMISES)
    const [description, descriptionOther] = text(about[0], about[1])
    return {
      id: seedId('crowd offering', `${index}/${position}`),
      expertId,
      categorySlug,
      title,
      titleOther,
      description,
      descriptionOther,
      textLocale: profile.textLocale,
      languages,
      ...price(random),
      currency: place.currency,
      durations: [random.pick([15, 20, 30, 45])],
      position,
      ...dates,
    }
  })
  return {
    user: {
      id: userId,
      email: `crowd-${index}@demo.visavis.example`,
      name: displayName,
      timeZone: place.timeZone,
      ...dates,
    },
    profile,
    approval: {
      id: seedId('crowd approval', String(index)),
      expertId,
      categorySlug,
      status: 'APPROVED',
      subject: regulated ? 'LICENCE' : 'IDENTITY',
      checkedBy: regulated ? 'Licentia Medica' : 'Vis-à-vis',
      checkedAt: since,
    },
    offerings,
    hours: [random.between(1, 3), random.between(4, 6)].map((weekday) => ({
      id: seedId('crowd hours', `${index}/${weekday}`),
      expertId,
      weekday,
      startMinute: 60 * random.between(7, 12),
      endMinute: 60 * random.between(15, 22),
    })),
    listing: {
      id: seedId('crowd listing', String(index)),
      expertId,
      categorySlug,
      languages,
      currency: place.currency,
      ...priceSummary(offerings.map((each) => ({ ...each, currency: place.currency }))),
      ratingCount: counts.ratingCount,
      ratingScore: ratingScore(counts.ratingSum, counts.ratingCount),
      ratingMean: ratingMean(counts),
      sessionsDone: counts.sessionsDone,
      onlineUntil,
      thirdParty: regulated,
      ...slotColumns(random, now),
      slotsCheckedAt: new Date(now),
      ...listingText({ categorySlug, profile, offerings }),
    },
  }
}

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** Most have few sessions, some have hundreds; everybody is rated between 3.5 and 5. */
function ratings(random: Random) {
  const sessionsDone = Math.floor(400 * random.next() ** 4)
  const ratingCount = Math.floor(sessionsDone * (0.3 + 0.4 * random.next()))
  const ratingSum = Math.round(ratingCount * (3.5 + 1.5 * Math.sqrt(random.next())))
  const appointmentsBroken = random.chance(0.1) ? 1 : 0
  return { ratingSum, ratingCount, sessionsDone, appointmentsKept: sessionsDone, appointmentsBroken }
}

function price(random: Random) {
  const none = { priceMinor: null, rateMinorPerMinute: null, freeMinutes: 0 }
  const drawn = random.next()
  if (drawn < 0.12) return { ...none, priceMode: 'FREE' as const }
  if (drawn < 0.55)
    return { ...none, priceMode: 'PER_SESSION' as const, priceMinor: 100 * random.between(8, 95) }
  return {
    ...none,
    priceMode: 'PER_MINUTE' as const,
    rateMinorPerMinute: 5 * random.between(8, 60),
    freeMinutes: random.between(0, 5),
  }
}

/** Runs of starts on three to six of the coming days. One in twenty-five has no slot at all. */
function slotColumns(random: Random, now: number) {
  if (random.chance(0.04)) return { nextSlotAt: null, slotRuns: '{}' }
  const hour = Math.ceil(now / HOUR) * HOUR
  const days = [0, 1, 2, 3, 4, 5, 6, 7].filter(() => random.chance(0.55))
  const runs = (days.length > 0 ? days : [5]).map((day) => {
    const start = hour + day * DAY + random.between(0, 11) * HOUR
    return { start, end: start + random.between(1, 8) * HOUR }
  })
  return {
    nextSlotAt: new Date(runs[0]?.start ?? hour),
    slotRuns: `{${runs.map(({ start, end }) => `[${iso(start)},${iso(end)})`).join(',')}}`,
  }
}

const iso = (at: number) => new Date(at).toISOString()
