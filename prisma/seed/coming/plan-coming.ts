import { DEFAULT_SLOT_LIMITS } from '#src/domain/policy/scheduling.ts'
import { nextSlots } from '#src/domain/scheduling/next-slots.ts'
import { DAY, HOUR, MINUTE } from '#src/domain/time/instant.ts'
import type { Interval } from '#src/domain/time/interval.ts'
import { readCalendars } from '#src/features/scheduling/read-calendars.ts'
import type { PrismaClient } from '#src/generated/prisma/client.ts'
import type { OfferingSeed } from '../expert-seed.ts'
import { EXPERTS, type PlacedExpert } from '../experts.ts'
import { LEARNERS, type LearnerSeed } from '../learners.ts'
import { expertIdOf } from '../people-ids.ts'

/** A session to come. Only free ones: a paid one needs money that some Stripe has really reserved. */
export type ComingSession = {
  readonly name: string
  readonly expert: PlacedExpert
  readonly offering: OfferingSeed
  readonly position: number
  readonly learner: LearnerSeed
  readonly minutes: number
  readonly startAt: number
  readonly note: string | null
}

type Wish = { learner: string; experts: readonly string[]; after: number; note?: string }

/** Where several experts are named, the one who has time first. */
const WISHES: readonly Wish[] = [
  {
    learner: 'julie-moreau',
    experts: [
      'samuel-osei',
      'ingrid-solheim',
      'helene-garrigue',
      'grace-adjei',
      'wanjiru-kamau',
      'rosa-delgado',
    ],
    after: 75 * MINUTE,
    note: 'Dix minutes pour savoir si c’est la bonne personne.',
  },
  {
    learner: 'ana-sousa',
    experts: ['ines-carvalho'],
    after: 18 * HOUR,
    note: 'My brioche smells of beer.',
  },
  { learner: 'leo-martin', experts: ['ines-carvalho'], after: 1.6 * DAY },
  {
    learner: 'julie-moreau',
    experts: ['ines-carvalho'],
    after: 2.5 * DAY,
    note: 'Le levain a doublé, mais la mie reste serrée.',
  },
  { learner: 'nora-lind', experts: ['ines-carvalho'], after: 4 * DAY },
  { learner: 'sanne-de-wit', experts: ['ines-carvalho'], after: 6.5 * DAY, note: 'First time with rye.' },
  { learner: 'julie-moreau', experts: ['ingrid-solheim'], after: 5 * DAY },
]

/** Sessions of the coming days for the demo's accounts, at slots that the experts really offer. */
export async function planComing(db: PrismaClient, now: number): Promise<ComingSession[]> {
  const handles = [...new Set(WISHES.flatMap(({ experts }) => experts))]
  const range = { start: now - 2 * DAY, end: now + 70 * DAY }
  const calendars = await readCalendars(db, handles.map(expertIdOf), range, now)
  const taken = new Map<string, Interval[]>()
  const busy = (who: string) => taken.get(who) ?? []

  return WISHES.flatMap((wish, index) => {
    const found = wish.experts.flatMap((handle) => {
      const free = freeOffering(handle)
      const calendar = calendars.get(expertIdOf(handle))
      if (!calendar) return []
      const [startAt] = nextSlots(
        {
          availability: calendar.availability,
          limits: { ...DEFAULT_SLOT_LIMITS, ...calendar.limits },
          bookings: busy(handle),
          learnerBusy: busy(wish.learner),
          durationMinutes: free.minutes,
          now: now + wish.after,
        },
        1,
      )
      return startAt === undefined ? [] : [{ ...free, startAt }]
    })
    const [first] = found.toSorted((a, b) => a.startAt - b.startAt)
    const learner = LEARNERS.find(({ handle }) => handle === wish.learner)
    if (!first || !learner) return []
    const time = { start: first.startAt, end: first.startAt + first.minutes * MINUTE }
    for (const who of [first.expert.handle, wish.learner]) taken.set(who, [...busy(who), time])
    return [{ ...first, name: `${wish.learner}/${index}`, learner, note: wish.note ?? null }]
  })
}

function freeOffering(handle: string) {
  const expert = EXPERTS.find((one) => one.handle === handle)
  const position = expert?.offerings.findIndex(({ price }) => price.mode === 'FREE') ?? -1
  const offering = expert?.offerings[position]
  if (!expert || !offering) throw new RangeError(`${handle} offers nothing for free`)
  return { expert, offering, position, minutes: offering.minutes[0] ?? 10 }
}
