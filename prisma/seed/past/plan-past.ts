import { DAY, HOUR, MINUTE } from '#src/domain/time/instant.ts'
import type { OfferingSeed, ReviewSeed } from '../expert-seed.ts'
import type { PlacedExpert } from '../experts.ts'
import { seedId } from '../ids.ts'
import { LEARNERS, type LearnerSeed } from '../learners.ts'
import { MORE_LEARNERS } from '../more-learners.ts'
import { type Random, randomOf } from '../random.ts'
import { typesetFrench } from '../typeset.ts'
import { Diary, type Opening, openings } from './calendar.ts'
import type { Outcome, PastSession } from './past-session.ts'

/** Older than the guarantee: the money of every paid session has left, so no sweep has work with it. */
const YOUNGEST = 4 * DAY
const OLDEST = 540 * DAY
/** Between two sessions of an expert, on the average. */
const RHYTHM = 1.8 * DAY
const BUFFER = 10 * MINUTE

/** Julie is the demo's own learner: she has the sessions that the texts name, and no other. */
const REGULARS = LEARNERS.filter(({ handle }) => handle !== 'julie-moreau')
const BY_HANDLE = new Map(LEARNERS.map((learner) => [learner.handle, learner]))

/** Everything that happened before the demo begins. The same for the same `now`. */
export function planPast(experts: readonly PlacedExpert[], now: number): PastSession[] {
  const diary = new Diary()
  return experts.flatMap((expert) => planExpert(expert, now, diary))
}

function planExpert(expert: PlacedExpert, now: number, diary: Diary): PastSession[] {
  const random = randomOf(`past of ${expert.handle}`)
  const span = Math.min(OLDEST, Math.max(45 * DAY, expert.past.sessions * RHYTHM))
  const starts = openings(expert, { start: now - span, end: now - YOUNGEST })
  const planned: PastSession[] = []

  const lately = openings(expert, { start: now - YOUNGEST, end: now - 2 * HOUR })
  const addLately = (wish: Wish): void => {
    if (lately.some(({ minutes }) => minutes >= wish.minutes)) add(wish, lately)
  }
  const add = (wish: Wish, among = starts): void => {
    const { learner, startAt } = findTime(expert, wish, among, diary, random)
    const time = { start: startAt, end: startAt + wish.minutes * MINUTE + BUFFER }
    if (wish.outcome === 'HELD' || wish.outcome === 'LEARNER_ABSENT') {
      diary.take(`expert ${expert.handle}`, time)
      diary.take(learner.handle, time)
    }
    const { near: _near, by: _by, ...rest } = wish
    const lead = Math.min(4.5 * DAY, 2.5 * HOUR + random.next() ** 2 * 4 * DAY)
    planned.push({
      ...rest,
      review: rest.review && {
        ...rest.review,
        locale: rest.review.text ? rest.review.locale : learner.locale,
      },
      id: seedId('past', `${expert.handle}/${planned.length}`),
      expert,
      learner,
      startAt,
      bookedAt: Math.round(startAt - lead),
    })
  }

  expert.reviews.forEach((review, index) => {
    add(written(expert, review, now - YOUNGEST - (1 + 9 * random.next() + index * 6.5) * DAY, random))
  })
  while (planned.length < expert.past.sessions) add(ordinary(expert, random))
  for (const wish of recent(expert, now, random)) addLately(wish)
  for (const outcome of brokenOnes(expert, random))
    add({ ...ordinary(expert, random), outcome, seconds: 0, drops: 0, review: undefined })
  return planned
}

/** A session to be placed: everything but its time and, unless named, its learner. */
type Wish = Omit<PastSession, 'id' | 'expert' | 'learner' | 'startAt' | 'bookedAt'> & {
  readonly by?: string
  /** Wished for at about this time; any time where absent. */
  readonly near?: number
}

/** Free sessions of the last days, for which no money waits. Inês met Julie in one of them. */
function recent(expert: PlacedExpert, now: number, random: Random): Wish[] {
  const position = expert.offerings.findIndex(({ price }) => price.mode === 'FREE')
  const offering = expert.offerings[position]
  if (!offering) return []
  const minutes = offering.minutes[0] ?? 10
  const held = { offering, position, minutes, outcome: 'HELD' as const, drops: 0 }
  const wish = (near?: number, by?: string) => ({
    ...held,
    near,
    by,
    seconds: minutes * 60 - random.between(5, 200),
  })
  return expert.handle === 'ines-carvalho' ? [wish(now - 1.5 * DAY, 'julie-moreau')] : [wish()]
}

/** The session that a written review tells of. */
function written(expert: PlacedExpert, review: ReviewSeed, near: number, random: Random): Wish {
  const { offering, position, minutes } = offeringOf(expert, review.minutes)
  const talked = (review.minutes ?? minutes) * 60
  const fixed = offering.price.mode !== 'PER_MINUTE'
  return {
    offering,
    position,
    minutes,
    near,
    by: review.by,
    outcome: 'HELD',
    seconds: fixed ? Math.max(60, talked - random.between(5, 110)) : talked,
    drops: review.drops ?? 0,
    review: {
      stars: review.stars,
      locale: review.locale,
      text: review.locale === 'fr' ? typesetFrench(review.text) : review.text,
    },
  }
}

function offeringOf(expert: PlacedExpert, talkedMinutes: number | undefined) {
  const offered = expert.offerings.map((offering, position) => ({ offering, position }))
  const exact = offered.find(
    ({ offering }) => offering.price.mode !== 'PER_MINUTE' && offering.minutes.includes(talkedMinutes ?? -1),
  )
  const metered = offered.find(({ offering }) => offering.price.mode === 'PER_MINUTE')
  const chosen = exact ?? (talkedMinutes === undefined ? undefined : metered) ?? offered[0]
  if (!chosen) throw new RangeError(`${expert.handle} offers nothing`)
  const minutes = chosen.offering.minutes.find((each) => each >= (talkedMinutes ?? 0))
  return { ...chosen, minutes: minutes ?? chosen.offering.minutes.at(-1) ?? 30 }
}

function ordinary(expert: PlacedExpert, random: Random): Wish {
  const { offering, position } = anyOffering(expert, random)
  const minutes = random.pick(offering.minutes)
  const part = offering.price.mode === 'PER_MINUTE' ? 0.3 + 0.67 * random.next() : 0.86 + 0.12 * random.next()
  return {
    offering,
    position,
    minutes,
    outcome: 'HELD',
    seconds: Math.floor(minutes * 60 * part),
    drops: random.chance(0.05) ? 1 : 0,
    review: random.chance(expert.past.rated)
      ? { stars: stars(expert.past.rating, random), locale: expert.writes, text: '' }
      : undefined,
  }
}

/** Paid ones are booked more often than free ones. */
function anyOffering(expert: PlacedExpert, random: Random): { offering: OfferingSeed; position: number } {
  const offered = expert.offerings.map((offering, position) => ({ offering, position }))
  return random.pick(offered.flatMap((one) => (one.offering.price.mode === 'FREE' ? [one] : [one, one])))
}

/** Ratings whose mean comes to about the wished one: fours mostly, where it is not a five. */
function stars(mean: number, random: Random): number {
  const missing = 5 - mean
  const drawn = random.next()
  if (drawn < missing * 0.08) return 3
  return drawn < missing * 0.9 ? 4 : 5
}

function brokenOnes(expert: PlacedExpert, random: Random): Outcome[] {
  const of = (outcome: Outcome, share: number) =>
    Array.from({ length: Math.floor(expert.past.sessions * share + random.next()) }, () => outcome)
  return [
    ...of('CANCELLED_BY_LEARNER', 0.04),
    ...of('LEARNER_ABSENT', 0.01),
    ...of('CANCELLED_BY_EXPERT', 0.003),
  ]
}

function findTime(
  expert: PlacedExpert,
  wish: Wish,
  starts: readonly Opening[],
  diary: Diary,
  random: Random,
) {
  const named = wish.by === undefined ? undefined : BY_HANDLE.get(wish.by)
  if (wish.by && !named) throw new RangeError(`Nobody is called ${wish.by}`)
  const fitting = starts.filter(({ minutes }) => minutes >= wish.minutes)
  const ordered = wish.near === undefined ? undefined : nearest(fitting, wish.near)
  for (let attempt = 0; attempt < 2_000; attempt++) {
    const opening = ordered ? ordered[attempt] : random.pick(fitting)
    if (!opening) break
    const { startAt } = opening
    const learner = named ?? someone(random, wish.review?.text ? wish.review.locale : undefined)
    const time = { start: startAt, end: startAt + wish.minutes * MINUTE + BUFFER }
    if (diary.isFree(`expert ${expert.handle}`, time) && diary.isFree(learner.handle, time))
      return { learner, startAt }
  }
  throw new RangeError(`${expert.handle} has no hours left for ${wish.minutes} minutes`)
}

/** @param locale who writes a text writes it in their own language */
function someone(random: Random, locale?: string): LearnerSeed {
  const all = random.chance(0.25) ? REGULARS : MORE_LEARNERS
  return random.pick(locale ? all.filter((learner) => learner.locale === locale) : all)
}

const nearest = (starts: readonly Opening[], near: number) =>
  starts.toSorted((a, b) => Math.abs(a.startAt - near) - Math.abs(b.startAt - near))
