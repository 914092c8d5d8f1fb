import { err, ok, type Result } from '#src/domain/errors.ts'
import { firstName } from '#src/domain/identity/first-name.ts'
import { authorize } from '#src/features/authorize.ts'
import type { Ctx } from '#src/features/ports.ts'
import type { CancellationPolicy } from '#src/generated/prisma/client.ts'
import * as repo from './expert.repo.ts'
import { isOnline } from './overview.repo.ts'
import { type CardBadge, type CardOffering, toBadge, toOffering } from './read-cards.ts'

/** An expert as their page shows them. Texts are in the reader's language where they exist in it. */
export type ExpertPage = {
  expertId: string
  /** Epoch milliseconds of the last change of the profile or an offering. */
  changedAt: number
  handle: string
  name: string
  firstName: string
  portraitKey: string | null
  headline: string
  bio: string
  /** The language of headline and bio. */
  textLocale: string
  city: string | null
  country: string
  timeZone: string
  languages: string[]
  volunteer: boolean
  online: boolean
  /** False for who takes no bookings at the moment: the page stays, the calendar is closed. */
  open: boolean
  rating: number | null
  ratingCount: number
  sessionsDone: number
  appointments: { kept: number; broken: number }
  answersInMinutes: number | null
  reviewCount: number
  /** Fields with an approval in force, the first being that of the first offering. */
  fields: { slug: string; badge: CardBadge }[]
  offerings: (CardOffering & { cancellationPolicy: CancellationPolicy; description: string; field: string })[]
}

/** Refusals: NOT_FOUND for who was never listed or is gone. */
export async function readExpert(
  ctx: Ctx,
  { handle, locale }: { handle: string; locale: 'en' | 'fr' },
): Promise<Result<ExpertPage>> {
  const allowed = authorize(ctx, 'offering.view')
  if (!allowed.ok) return allowed
  // Addresses are typed by anybody: what cannot be a handle is not looked for.
  if (!/^[\w-]{1,100}$/.test(handle)) return err('NOT_FOUND')
  const expert = await repo.expertByHandle(ctx.db, handle)
  const isPublic = expert?.status === 'LISTED' || expert?.status === 'PAUSED'
  if (!expert || !isPublic || expert.user.suspendedAt || expert.user.deletedAt) return err('NOT_FOUND')

  const now = ctx.clock.now()
  const approvals = expert.approvals.filter(({ expiresAt }) => !expiresAt || expiresAt.getTime() > now)
  const offerings = expert.offerings.filter(({ categorySlug }) =>
    approvals.some((approval) => approval.categorySlug === categorySlug),
  )
  const first = offerings[0]?.categorySlug
  const other = expert.textLocale !== locale && expert.bioOther !== null
  return ok({
    expertId: expert.id,
    changedAt: Math.max(...[expert, ...expert.offerings].map(({ updatedAt }) => updatedAt.getTime())),
    handle,
    name: expert.displayName,
    firstName: firstName(expert.displayName),
    portraitKey: expert.portraitKey,
    headline: other ? (expert.headlineOther ?? expert.headline) : expert.headline,
    bio: other ? (expert.bioOther ?? expert.bio) : expert.bio,
    textLocale: other ? locale : expert.textLocale,
    city: expert.city,
    country: expert.country,
    timeZone: expert.timeZone,
    languages: expert.languages,
    volunteer: expert.volunteer,
    online: await isOnline(ctx.db, expert.id, new Date(now)),
    open: expert.status === 'LISTED',
    rating: expert.ratingCount > 0 ? expert.ratingSum / expert.ratingCount : null,
    ratingCount: expert.ratingCount,
    sessionsDone: expert.sessionsDone,
    appointments: { kept: expert.appointmentsKept, broken: expert.appointmentsBroken },
    answersInMinutes: expert.answersInMinutes,
    reviewCount: expert._count.reviews,
    fields: approvals
      .toSorted((a, b) => Number(b.categorySlug === first) - Number(a.categorySlug === first))
      .flatMap((approval) => {
        const badge = toBadge(approval, expert, locale)
        return badge ? [{ slug: approval.categorySlug, badge }] : []
      }),
    offerings: offerings.map((row) => {
      const inOther = row.textLocale !== locale && row.descriptionOther !== null
      return {
        ...toOffering(row, locale),
        cancellationPolicy: row.cancellationPolicy,
        description: inOther ? (row.descriptionOther ?? '') : row.description,
        field: row.categorySlug,
      }
    }),
  })
}
