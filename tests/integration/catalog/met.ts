import { makeLearner } from '#tests/support/world/people.ts'
import type { CatalogWorld } from './catalog-world.ts'

type Expert = Awaited<ReturnType<CatalogWorld['expert']>>
type Meeting = { status: 'LIVE' | 'SETTLED'; startAt: number; minutes: number }

/** A learner of their own who has this meeting with the expert: the catalogue only looks at when it is. */
export async function meet({ db }: CatalogWorld, { user, expert, offering }: Expert, meeting: Meeting) {
  const { user: learner } = await makeLearner(db)
  return db.booking.create({
    data: {
      offeringId: offering.id,
      expertId: expert.id,
      expertUserId: user.id,
      learnerId: learner.id,
      status: meeting.status,
      startAt: new Date(meeting.startAt),
      endAt: new Date(meeting.startAt + meeting.minutes * 60_000),
      title: offering.title,
      categorySlug: offering.categorySlug,
      language: 'en',
      priceMode: 'FREE',
      currency: 'EUR',
      durationMinutes: meeting.minutes,
      capMinor: 0,
      commissionBps: 2000,
      cancellationPolicy: 'FLEXIBLE',
      learnerTimeZone: 'Europe/Paris',
      learnerLocale: 'en',
    },
  })
}

/** So many reviews of the expert, one an hour; "Review 0" is the newest. */
export async function review(world: CatalogWorld, of: Expert, count: number, now: number) {
  for (let n = 0; n < count; n++) {
    const at = now - (n + 1) * 3_600_000
    const { id, learnerId } = await meet(world, of, { status: 'SETTLED', startAt: at, minutes: 30 })
    await world.db.review.create({
      data: {
        bookingId: id,
        expertId: of.expert.id,
        learnerId,
        rating: 5,
        text: `Review ${n}`,
        locale: 'en',
        createdAt: new Date(at),
      },
    })
  }
}
