import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '#src/domain/errors.ts'
import { cancelBooking } from '#src/features/booking/cancel-booking.ts'
import { proposeTime } from '#src/features/booking/propose-time.ts'
import { refreshListing } from '#src/features/catalog/refresh-listing.ts'
import { deleteAccount } from '#src/features/identity/delete-account.ts'
import { exportAccount } from '#src/features/identity/export-account.ts'
import { hashPassword } from '#src/features/identity/password-hash.ts'
import { TABLES } from '#src/features/identity/personal-data/tables.ts'
import { receiveProviderEvent } from '#src/features/inbox/receive-provider-event.ts'
import type { Actor } from '#src/features/ports.ts'
import { book, slotAhead } from '#tests/support/world/book.ts'
import { makePaidExpert } from '#tests/support/world/paid.ts'
import { actorOf, makeExpert, makeLearner } from '#tests/support/world/people.ts'
import { makeWorld, type World } from '#tests/support/world/world.ts'

/** Stands in every text that this person ever wrote, and in their name and address. */
const MARK = 'zanzibarquux'
const PASSWORD = 'correct horse battery'
const HOUR = 3_600_000

let world: World
let person: Awaited<ReturnType<typeof makePerson>>

beforeAll(async () => {
  world = await makeWorld()
  person = await makePerson()
})
afterAll(() => world.close())

/** A learner who is an expert too, and has used all there is. */
async function makePerson() {
  const { db } = world
  const made = await makeExpert(db)
  const user = await db.user.update({
    where: { id: made.user.id },
    data: { name: `Ada ${MARK}`, email: `${MARK}@example.org`, portraitKey: `portraits/${MARK}.webp` },
  })
  const expertId = made.expert.id
  const actor = actorOf(user, expertId)
  const userId = user.id
  await db.passwordCredential.create({ data: { userId, hash: await hashPassword(PASSWORD) } })
  await db.oAuthAccount.create({ data: { userId, provider: 'google', providerAccountId: MARK } })
  await db.userSession.create({
    data: { userId, expiresAt: new Date(Date.now() + HOUR), userAgent: MARK, ipAddress: MARK },
  })
  const expiresAt = new Date(Date.now() + HOUR)
  await db.mailToken.create({ data: { tokenHash: MARK, purpose: 'SIGN_IN', email: user.email, expiresAt } })
  await db.storedFile.create({
    data: {
      key: `dossiers/${MARK}.pdf`,
      ownerId: userId,
      purpose: MARK,
      contentType: 'application/pdf',
      size: 1,
    },
  })
  await setUpAsExpert(expertId)
  const { booking, customerId } = await liveAsLearner(actor)
  await liveAsExpert(made, userId)
  return { userId, actor, expertId, booking, customerId }
}

async function setUpAsExpert(expertId: string) {
  const { db } = world
  const startAt = new Date(world.clock.now() + 500 * HOUR)
  const endAt = new Date(startAt.getTime() + HOUR)
  await db.expertProfile.update({
    where: { id: expertId },
    data: {
      handle: MARK,
      displayName: `Ada ${MARK}`,
      headline: MARK,
      bio: MARK,
      headlineOther: MARK,
      bioOther: MARK,
      city: MARK,
      portraitKey: `portraits/${MARK}.webp`,
    },
  })
  await db.offering.updateMany({
    where: { expertId },
    data: { title: MARK, titleOther: MARK, description: MARK, descriptionOther: MARK },
  })
  await db.expertApproval.updateMany({ where: { expertId }, data: { scope: MARK, scopeOther: MARK } })
  await db.timeOff.create({ data: { expertId, startAt, endAt, reason: MARK } })
  await db.busyTime.create({ data: { expertId, startAt, endAt, source: MARK, externalId: MARK } })
  await db.payoutAccount.create({ data: { expertId, providerId: 'acct_1', disabledReason: MARK } })
  unwrap(await refreshListing(world.system, { expertId }))
  await db.dateOverride.create({ data: { expertId, date: startAt, ranges: [{ note: MARK }] } })
}

async function liveAsLearner(actor: Actor) {
  const { db } = world
  const { offering, expert } = await makePaidExpert(world)
  const startAt = slotAhead(world, 60)
  const booking = await book(world, { learner: actor, offeringId: offering.id, startAt })
  const bookingId = booking.id
  await db.booking.update({ where: { id: bookingId }, data: { note: MARK } })
  const later = new Date(startAt.getTime() + 2 * HOUR)
  unwrap(await proposeTime(world.as(actor), { bookingId, startAt: later, message: MARK }))
  await world.settle()
  unwrap(await cancelBooking(world.as(actor), { bookingId, expectedKeptMinor: 0, reason: MARK }))
  await world.settle()
  const { learnerId } = booking
  await db.review.create({
    data: { bookingId, expertId: expert.id, learnerId, rating: 5, text: MARK, locale: 'en', reply: MARK },
  })
  await db.chatMessage.create({ data: { bookingId, authorId: learnerId, clientKey: MARK, text: MARK } })
  const { providerId } = await db.paymentCustomer.findUniqueOrThrow({ where: { userId: learnerId } })
  const payload = {
    id: 'evt_1',
    data: {
      object: {
        id: 'cs_1',
        client_reference_id: bookingId,
        metadata: { booking: bookingId, name: MARK },
        customer_details: { email: `${MARK}@example.org` },
      },
    },
  }
  const event = { provider: 'STRIPE', eventId: 'evt_1', type: 'checkout.session.completed', account: null }
  await receiveProviderEvent(world.system, { ...event, provider: 'STRIPE', payload })
  const livekit = {
    id: 'EV_1',
    event: 'participant_joined',
    room: { name: 'session-1', metadata: MARK },
    participant: { sid: 'PA_1', identity: 'LEARNER', name: MARK },
  }
  await receiveProviderEvent(world.system, {
    provider: 'LIVEKIT',
    eventId: 'EV_1',
    type: 'participant_joined',
    account: null,
    payload: livekit,
  })
  return { booking, customerId: providerId }
}

async function liveAsExpert({ expert, offering }: Awaited<ReturnType<typeof makeExpert>>, userId: string) {
  const { user: learner } = await makeLearner(world.db)
  const startAt = new Date(world.clock.now() - 200 * HOUR)
  const booking = await world.db.booking.create({
    data: {
      offeringId: offering.id,
      expertId: expert.id,
      expertUserId: userId,
      learnerId: learner.id,
      status: 'CANCELLED_BY_EXPERT',
      startAt,
      endAt: new Date(startAt.getTime() + HOUR),
      title: 'What was sold',
      categorySlug: 'cooking',
      language: 'en',
      priceMode: 'FREE',
      currency: 'EUR',
      durationMinutes: 60,
      capMinor: 0,
      commissionBps: 2_000,
      cancellationPolicy: 'STANDARD',
      learnerTimeZone: 'Europe/Paris',
      learnerLocale: 'en',
      note: 'The note of somebody else',
      cancelReason: MARK,
    },
  })
  await world.db.review.create({
    data: {
      bookingId: booking.id,
      expertId: expert.id,
      learnerId: learner.id,
      rating: 4,
      text: 'The words of somebody else',
      locale: 'en',
      reply: MARK,
    },
  })
}

const tablesOfDatabase = async () =>
  (
    await world.db.$queryRaw<{ name: string }[]>`
      SELECT tablename::text AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`
  )
    .map(({ name }) => name)
    .filter((name) => name !== '_prisma_migrations')

/** Every table in which a row has the text, in whatever column. */
async function tablesWith(text: string): Promise<string[]> {
  const found: string[] = []
  for (const name of await tablesOfDatabase()) {
    const rows = await world.db.$queryRawUnsafe<unknown[]>(
      `SELECT 1 FROM "${name}" t WHERE t::text ILIKE $1 LIMIT 1`,
      `%${text}%`,
    )
    if (rows.length > 0) found.push(name)
  }
  return found
}

describe('the list of tables', () => {
  it('has every table of the database', async () => {
    expect(Object.keys(TABLES).toSorted()).toEqual((await tablesOfDatabase()).toSorted())
  })
})

describe('what providers tell', () => {
  it('is kept as ids, without names and addresses', async () => {
    expect(await tablesWith(MARK)).not.toContain('InboxEvent')
    const stored = await world.db.inboxEvent.findMany({ where: { eventId: { in: ['evt_1', 'EV_1'] } } })
    expect(stored).toHaveLength(2)
    expect(JSON.stringify(stored)).toContain(person.booking.id)
  })
})

describe('the words of a cancellation and of a wish for another time', () => {
  it('stand in one row alone, and reach the other side by mail', async () => {
    const tables = await tablesWith(MARK)
    expect(tables).not.toContain('BookingHistory')
    const quoted = await world.db.outboundMail.findMany({
      where: { bookingId: person.booking.id, userId: { not: person.userId } },
    })
    expect(quoted.length).toBeGreaterThan(1)
    expect(JSON.stringify(quoted.map(({ data }) => data))).not.toContain(MARK)
    const cancelled = world.sent.filter(({ text }) => text.includes(MARK) && text.includes('Julie'))
    const texts = world.sent.filter(({ to }) => to.endsWith('@expert.test')).map(({ text }) => text)
    expect([...cancelled, ...texts].join('\n')).toContain(MARK)
  })
})

describe('a copy of one’s data', () => {
  it('has all that one wrote, was told and earned', async () => {
    const copy = unwrap(await exportAccount(world.as(person.actor))) as Record<string, unknown>
    for (const table of [
      'User',
      'Booking',
      'BookingHistory',
      'RescheduleProposal',
      'ChatMessage',
      'LiveSession',
      'AttendanceObservation',
      'Review',
      'Payment',
      'PayoutAccount',
      'PaymentCustomer',
      'TimeOff',
      'BusyTime',
    ])
      expect(copy, table).toHaveProperty(table)
    const { asLearner } = copy.Booking as { asLearner: unknown[] }
    expect(asLearner).toMatchObject([{ note: MARK, cancelReason: MARK }])
    expect(copy.RescheduleProposal).toMatchObject([{ message: MARK }])
    const history = copy.BookingHistory as { event: string }[]
    expect(history.map(({ event }) => event)).toContain('CANCELLED')
    expect(copy.Review).toMatchObject({
      received: [{ text: 'The words of somebody else', reply: MARK }],
      written: [{ text: MARK }],
    })
    expect(copy.PayoutAccount).toMatchObject([{ providerId: 'acct_1' }])
    expect(copy.Payment).toContainEqual(
      expect.objectContaining({ bookingId: person.booking.id, cardBrand: 'visa', cardLast4: '4242' }),
    )
    // Somebody else's note is not theirs to take along.
    expect(JSON.stringify(copy)).not.toContain('The note of somebody else')
    expect(JSON.stringify(copy)).not.toContain('$argon2')
  })
})

describe('a deleted account', () => {
  it('leaves nothing that the person wrote, here, in the files and at Stripe', async () => {
    const before = await tablesWith(MARK)
    for (const table of [
      'ChatMessage',
      'RescheduleProposal',
      'Review',
      'SearchWord',
      'ExpertListing',
      'TimeOff',
    ])
      expect(before).toContain(table)
    unwrap(await deleteAccount(world.as(person.actor), { currentPassword: PASSWORD }))
    const deleted: string[] = []
    const files = { ...world.system.files, delete: async (key: string) => void deleted.push(key) }
    expect(await world.jobs.drain({ ...world.system, files })).toEqual([])

    expect(await tablesWith(MARK)).toEqual([])
    expect(new Set(deleted)).toEqual(
      new Set([
        `portraits/${MARK}.webp`,
        `portraits/${MARK}-128.webp`,
        `portraits/${MARK}-256.webp`,
        `dossiers/${MARK}.pdf`,
      ]),
    )
    const customer = await fetch(`${world.sandbox.url}/v1/customers/${person.customerId}`, {
      headers: { authorization: 'Bearer sk_test_world' },
    })
    expect(await customer.json()).toEqual({ id: person.customerId, object: 'customer', deleted: true })
  })

  it('leaves the stars that it gave, and what others wrote to it', async () => {
    const [given] = await world.db.review.findMany({ where: { learnerId: person.userId } })
    expect(given).toMatchObject({ rating: 5, text: '', reply: null })
    const [received] = await world.db.review.findMany({ where: { expertId: person.expertId } })
    expect(received).toMatchObject({ rating: 4, text: 'The words of somebody else', reply: null })
  })

  it('leaves the books without the card', async () => {
    const payment = await world.db.payment.findUniqueOrThrow({ where: { bookingId: person.booking.id } })
    expect(payment).toMatchObject({ cardBrand: null, cardLast4: null })
    expect(payment.authorisedMinor).toBeGreaterThan(0)
  })

  it('is forgotten by Stripe once, however often that is asked', async () => {
    await world.system.payments.deleteCustomer(person.customerId)
    expect(await world.db.paymentCustomer.count({ where: { userId: person.userId } })).toBe(0)
  })
})
