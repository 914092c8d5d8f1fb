import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '#src/domain/errors.ts'
import { exportEarnings } from '#src/features/payments/earnings/export-earnings.ts'
import { readEarnings } from '#src/features/payments/earnings/read-earnings.ts'
import { readPayoutState } from '#src/features/payments/read-payout-state.ts'
import { startOnboarding } from '#src/features/payments/start-onboarding.ts'
import { transferDueShares } from '#src/features/payments/transfer-due-shares.ts'
import { book, slotAhead } from '#tests/support/world/book.ts'
import { balanceOf } from '#tests/support/world/ledger.ts'
import { makePaidExpert, meetFor } from '#tests/support/world/paid.ts'
import { makeExpert, makeLearner } from '#tests/support/world/people.ts'
import { makeWorld, type World } from '#tests/support/world/world.ts'

const HOUR = 3_600_000
const ZONE = 'Europe/Lisbon'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

/** 23 min 38 s at 1.20 a minute with three of them free: 24.76 charged, 4.95 ours, 19.81 the expert's. */
async function earned(learnerName?: string) {
  const learner = await makeLearner(world.db, learnerName)
  const expert = await makePaidExpert(world)
  const booking = await book(world, {
    learner: learner.actor,
    offeringId: expert.offering.id,
    startAt: slotAhead(world, 3),
  })
  await meetFor(world, booking, { learner: learner.actor, expert: expert.actor }, 23 * 60 + 38)
  await world.settle()
  const read = async () => unwrap(await readEarnings(world.as(expert.actor), { zone: ZONE, month: null }))
  return { learner, expert, booking, read }
}

describe('what an expert has earned', () => {
  it('is held for 72 hours, then available, then paid: always the cents that the ledger has', async () => {
    const { expert, booking, read } = await earned()
    const held = await read()
    expect(held.totals).toMatchObject([
      { currency: 'EUR', held: { amountMinor: 1_981, sessions: 1 }, available: { amountMinor: 0 } },
    ])
    expect(held.unpaid).toMatchObject([
      { capturedMinor: 2_476, commissionMinor: 495, shareMinor: 1_981, state: 'HELD', seconds: 1_418 },
    ])
    expect(-(await balanceOf(world.db, `booking_funds:${booking.id}`)) - 495).toBe(1_981)
    const ended = booking.startAt.getTime() + (23 * 60 + 38) * 1_000
    expect(held.unpaid[0]?.heldUntil).toBe(ended + 72 * HOUR)

    world.clock.moveTo(ended + 72 * HOUR)
    expect((await read()).totals[0]?.available).toEqual({ amountMinor: 1_981, sessions: 1 })
    await transferDueShares(world.system)
    expect(await balanceOf(world.db, `expert_payable:${expert.expert.id}`)).toBe(-1_981)
    await world.settle()
    const paid = await read()
    expect(paid.totals[0]).toMatchObject({ held: { amountMinor: 0 }, paid: { amountMinor: 1_981 } })
    expect(paid.unpaid).toEqual([])
    expect(await balanceOf(world.db, `expert_payable:${expert.expert.id}`)).toBe(0)
  })

  it('stands in its week and its month, and months without money can be passed over', async () => {
    const { read, expert, booking } = await earned()
    const { weeks, month } = await read()
    expect(weeks).toHaveLength(8)
    expect(weeks.at(-1)).toMatchObject({ held: 1_981, sessions: 1 })
    expect(month.entries.map(({ bookingId }) => bookingId)).toEqual([booking.id])
    expect([month.earlier, month.later]).toEqual([null, null])
    world.clock.advance(40 * 24 * HOUR)
    const next = await read()
    expect(next.month.entries).toEqual([])
    const back = unwrap(await readEarnings(world.as(expert.actor), { zone: ZONE, month: next.month.earlier }))
    expect(back.month.later).not.toBeNull()
  })

  it('is nobody’s business but the expert’s', async () => {
    const { learner } = await earned()
    for (const read of [
      readEarnings(world.as(learner.actor), { zone: ZONE, month: null }),
      exportEarnings(world.as(learner.actor)),
    ]) {
      const refused = await read
      expect(!refused.ok && refused.error.code).toBe('FORBIDDEN')
    }
  })

  it('is exported with every cent, and a learner’s name cannot become a formula', async () => {
    const { expert, booking } = await earned('=HYPERLINK("http://evil.test","a,b")')
    const csv = unwrap(await exportEarnings(world.as(expert.actor)))
    const [head, line, rest] = csv.split('\r\n')
    expect(head?.split(',')).toHaveLength(14)
    expect(line).toContain(`${booking.id},"'=HYPERLINK(""http://evil.test"",""a,b"")"`)
    expect(line).toContain('EUR,24.76,4.95,19.81,HELD')
    expect(rest).toBe('')
  })
})

describe('where an expert’s money goes', () => {
  it('is set up on Stripe’s page, with one account however often it is pressed', async () => {
    const { expert, actor } = await makeExpert(world.db)
    const ctx = world.as(actor)
    expect(unwrap(await readPayoutState(ctx, { afresh: false }))).toBe('NOT_STARTED')
    const links = await Promise.all([
      startOnboarding(ctx, { locale: 'en' }),
      startOnboarding(ctx, { locale: 'en' }),
    ])
    for (const link of links) expect(unwrap(link).url).toContain(world.sandbox.url)
    const { providerId } = await world.db.payoutAccount.findUniqueOrThrow({ where: { expertId: expert.id } })
    expect(unwrap(await readPayoutState(ctx, { afresh: true }))).toBe('DETAILS_MISSING')
    world.sandbox.control.onboard(providerId)
    expect(unwrap(await readPayoutState(ctx, { afresh: true }))).toBe('READY')
  })

  it('is refused to who is no expert', async () => {
    const { actor } = await makeLearner(world.db)
    const refused = await startOnboarding(world.as(actor), { locale: 'en' })
    expect(!refused.ok && refused.error.code).toBe('FORBIDDEN')
  })
})
