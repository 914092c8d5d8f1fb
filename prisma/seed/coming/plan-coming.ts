import { nextSlots } from '#src/domain/scheduling/next-slots.ts'
import { DAY, MINUTE } from '#src/domain/time/instant.ts'
import type { Interval } from '#src/domain/time/interval.ts'
import { readBusyOf, readCalendars } from '#src/features/scheduling/read-calendars.ts'
import type { PrismaClient } from '#src/generated/prisma/client.ts'
import type { OfferingSeed } from '../expert-seed.ts'
import { EXPERTS, type PlacedExpert } from '../experts.ts'
import { LEARNERS, type LearnerSeed } from '../learners.ts'
import { expertIdOf, userIdOf } from '../people-ids.ts'
import type { Wish } from './wishes.ts'

/** A session to come, at a slot that its expert really offers. Epoch milliseconds. */
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

/** A wish for which nobody has a slot stays unfulfilled, and so does one of somebody who has left the demo. */
export async function planComing(
  db: PrismaClient,
  wishes: readonly Wish[],
  now: number,
): Promise<ComingSession[]> {
  const range = { start: now - 2 * DAY, end: now + 70 * DAY }
  const calendars = await readCalendars(db, await listed(db, wishes), range, now)
  const taken = new Map<string, Interval[]>()
  for (const { id, handle } of await present(db, wishes))
    taken.set(handle, [...(await readBusyOf(db, id, range, now))])
  const busy = (who: string) => taken.get(who) ?? []

  const firstSlot = (handle: string, wish: Wish) => {
    const what = wanted(handle, wish)
    const calendar = calendars.get(expertIdOf(handle))
    if (!calendar) return []
    const request = {
      availability: calendar.availability,
      limits: calendar.limits,
      bookings: [...calendar.bookings, ...busy(handle)],
      learnerBusy: busy(wish.learner),
      durationMinutes: what.minutes,
      now: now + wish.after,
    }
    return nextSlots(request, 1).map((startAt) => ({ ...what, startAt }))
  }

  return wishes.flatMap((wish) => {
    const slots = wish.experts.flatMap((handle) => firstSlot(handle, wish))
    const [first] = slots.toSorted((a, b) => a.startAt - b.startAt)
    const learner = LEARNERS.find(({ handle }) => handle === wish.learner && taken.has(handle))
    if (!first || !learner) return []
    const time = { start: first.startAt, end: first.startAt + first.minutes * MINUTE }
    for (const who of [first.expert.handle, wish.learner]) taken.set(who, [...busy(who), time])
    return [{ ...first, name: wish.name, learner, note: wish.note ?? null }]
  })
}

/** Ids of the wished for experts who take bookings. */
async function listed(db: PrismaClient, wishes: readonly Wish[]): Promise<string[]> {
  const ids = [...new Set(wishes.flatMap(({ experts }) => experts))].map(expertIdOf)
  const found = await db.expertProfile.findMany({ where: { id: { in: ids }, status: 'LISTED' } })
  return found.map(({ id }) => id)
}

/** The learners whose account is still there. */
async function present(db: PrismaClient, wishes: readonly Wish[]): Promise<{ id: string; handle: string }[]> {
  const people = [...new Set(wishes.map(({ learner }) => learner))].map((handle) => ({
    id: userIdOf(handle),
    handle,
  }))
  const gone = await db.user.findMany({
    where: { id: { in: people.map(({ id }) => id) }, deletedAt: { not: null } },
  })
  return people.filter(({ id }) => !gone.some((user) => user.id === id))
}

function wanted(handle: string, { paid }: Wish) {
  const expert = EXPERTS.find((one) => one.handle === handle)
  const position = paid?.position ?? expert?.offerings.findIndex(({ price }) => price.mode === 'FREE') ?? -1
  const offering = expert?.offerings[position]
  if (!expert || !offering) throw new RangeError(`${handle} does not offer what is wished for`)
  return { expert, offering, position, minutes: paid?.minutes ?? offering.minutes[0] ?? 10 }
}
