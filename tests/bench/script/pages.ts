import { DEMO_ACCOUNTS } from '#prisma/seed/accounts.ts'
import type { PrismaClient } from '#src/generated/prisma/client.ts'
import { bringForward } from '#tests/support/e2e/clock.ts'
import { signedIn } from './sign-in.ts'

export interface BenchPage {
  name: string
  path: string
  /** Read by anybody, from a search engine too: these have the target. */
  isPublic: boolean
  /** Of whoever looks at it. */
  cookie: string
}

const EXPERT = 'harpreet-gill'

const PUBLIC = {
  home: '/en',
  search: '/en/search',
  field: '/en/fields/cooking',
  expert: `/en/experts/${EXPERT}`,
  reviews: `/en/experts/${EXPERT}/reviews`,
  'how it works': '/en/how-it-works',
  verification: '/en/verification',
  refunds: '/en/refunds',
  help: '/en/help',
  'sign in': '/en/sign-in',
  'sign up': '/en/sign-up',
}

/** Every page of the journeys, with addresses and people of the demo data. */
export async function benchPages(db: PrismaClient, base: string): Promise<BenchPage[]> {
  const [learner, expert] = await Promise.all([
    cookieOf(base, 'Julie Moreau'),
    cookieOf(base, 'Inês Carvalho'),
  ])
  const coming = await db.booking.findFirstOrThrow({
    where: { learner: { name: 'Julie Moreau' }, status: 'CONFIRMED' },
    orderBy: { startAt: 'asc' },
  })
  const paid = await db.booking.findFirstOrThrow({
    where: { learner: { name: 'Julie Moreau' }, payment: { status: 'CAPTURED' } },
  })
  const page = (name: string, path: string, cookie: string) => ({ name, path, isPublic: false, cookie })
  await bringForward(db, coming.id)
  return [
    ...Object.entries(PUBLIC).map(([name, path]) => ({ name, path, isPublic: true, cookie: '' })),
    page('book', await bookPath(db), learner),
    page('bookings', '/en/bookings', learner),
    page('booking', `/en/bookings/${coming.id}`, learner),
    page('receipt', `/en/bookings/${paid.id}/receipt`, learner),
    page('account', '/en/account', learner),
    page('lobby', `/en/session/${coming.id}`, learner),
    page('room', `/en/session/${coming.id}/room`, learner),
    page('studio', '/en/studio', expert),
    page('earnings', '/en/studio/earnings', expert),
    page('hours', '/en/studio/hours', expert),
  ]
}

function cookieOf(base: string, name: string): Promise<string> {
  const account = DEMO_ACCOUNTS.find((one) => one.name === name)
  if (!account) throw new Error(`The demo has no ${name}`)
  return signedIn(base, account)
}

/** Tomorrow at noon: the page asks for a press of the button, whether or not that time is free. */
async function bookPath(db: PrismaClient): Promise<string> {
  const offering = await db.offering.findFirstOrThrow({ where: { expert: { handle: EXPERT } } })
  const at = new Date(Date.now() + 24 * 3_600_000)
  at.setUTCHours(12, 0, 0, 0)
  const minutes = String(offering.durations[0])
  return `/en/book?${new URLSearchParams({ offering: offering.id, at: at.toISOString(), minutes })}`
}
