import { randomUUID } from 'node:crypto'
import type { Actor } from '#src/features/ports.ts'
import type { Offering, PrismaClient, User } from '#src/generated/prisma/client.ts'

/** Makes an account that is signed in. */
export async function makeLearner(
  db: PrismaClient,
  name = 'Julie Moreau',
): Promise<{ user: User; actor: Actor }> {
  const user = await db.user.create({
    data: {
      email: `${randomUUID()}@learner.test`,
      name,
      locale: 'en',
      timeZone: 'Europe/Paris',
      emailVerifiedAt: new Date(),
    },
  })
  return { user, actor: actorOf(user, null) }
}

export interface ExpertWishes {
  timeZone?: string
  offering?: Partial<Offering>
  /** Defaults to every day, around the clock. */
  hours?: { weekday: number; startMinute: number; endMinute: number }[]
  limits?: {
    minimumNoticeMinutes?: number
    bufferAfterMinutes?: number
    bufferBeforeMinutes?: number
    dailyMaximum?: number
  }
  category?: { slug: string; regulated: boolean; approval: 'APPROVED' | 'IN_REVIEW' | 'EXPIRED' }
}

/** Makes a listed expert with one offering: 1.20 EUR a minute, three minutes free, at most 30. */
export async function makeExpert(db: PrismaClient, wishes: ExpertWishes = {}) {
  const { slug, regulated, approval } = wishes.category ?? {
    slug: 'cooking',
    regulated: false,
    approval: 'APPROVED',
  }
  await db.category.upsert({ where: { slug }, create: { slug, regulated, position: 1 }, update: {} })
  const user = await db.user.create({
    data: {
      email: `${randomUUID()}@expert.test`,
      name: 'Inês Carvalho',
      timeZone: wishes.timeZone ?? 'Europe/Lisbon',
    },
  })
  const everyDay = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, startMinute: 0, endMinute: 1440 }))
  const expert = await db.expertProfile.create({
    data: {
      userId: user.id,
      handle: `expert-${randomUUID()}`,
      status: 'LISTED',
      displayName: 'Inês Carvalho',
      headline: 'Baker',
      bio: 'Nineteen years at the oven.',
      country: 'PT',
      timeZone: wishes.timeZone ?? 'Europe/Lisbon',
      languages: ['en', 'fr', 'pt'],
      ...wishes.limits,
      approvals: {
        create: { categorySlug: slug, status: approval, checkedBy: 'Vis-à-vis', checkedAt: new Date() },
      },
      hours: { create: wishes.hours ?? everyDay },
    },
  })
  const offering = await db.offering.create({
    data: {
      expertId: expert.id,
      categorySlug: slug,
      title: 'Look at my dough',
      description: 'Show me.',
      languages: ['en'],
      priceMode: 'PER_MINUTE',
      currency: 'EUR',
      rateMinorPerMinute: 120,
      freeMinutes: 3,
      durations: [15, 30, 45],
      ...wishes.offering,
    },
  })
  return { user, expert, offering, actor: actorOf(user, expert.id) }
}

export function actorOf(user: User, expertId: string | null): Actor {
  return {
    kind: 'USER',
    userId: user.id,
    sessionId: randomUUID(),
    name: user.name,
    email: user.email,
    emailVerified: user.emailVerifiedAt !== null,
    roles: [],
    expertId,
    locale: 'en',
    timeZone: user.timeZone,
  }
}
