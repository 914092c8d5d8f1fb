import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '#src/domain/errors.ts'
import { checkSession } from '#src/features/live/check-session.ts'
import { endSession } from '#src/features/live/end-session.ts'
import { enterRoom } from '#src/features/live/enter-room.ts'
import { postAvailableFunds } from '#src/features/payments/post-available-funds.ts'
import { transferDueShares } from '#src/features/payments/transfer-due-shares.ts'
import { arrive } from '#tests/support/world/attend.ts'
import { book, slotAhead } from '#tests/support/world/book.ts'
import { balanceOf, ledgerFaults } from '#tests/support/world/ledger.ts'
import { makeExpert, makeLearner } from '#tests/support/world/people.ts'
import { makeWorld, type World } from '#tests/support/world/world.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

describe('a session by the minute, from the slot to the share', () => {
  it('charges what the meter says, keeps 20 % and sends the rest when the guarantee is over', async () => {
    const { db, clock } = world
    const learner = await makeLearner(db)
    const expert = await makeExpert(db)
    const account = await world.system.payments.createPayoutAccount({
      expertId: expert.expert.id,
      email: expert.user.email,
      country: 'PT',
      key: `account:${expert.expert.id}`,
    })
    world.sandbox.control.onboard(account.id)
    await db.payoutAccount.create({
      data: {
        expertId: expert.expert.id,
        providerId: account.id,
        transfersActive: true,
        payoutsEnabled: true,
      },
    })

    const booking = await book(world, {
      learner: learner.actor,
      offeringId: expert.offering.id,
      startAt: slotAhead(world, 3),
    })
    expect(booking.status).toBe('CONFIRMED')
    expect(booking.capMinor).toBe(3_600)
    expect(await balanceOf(db, 'auth_hold')).toBe(3_600)

    const start = booking.startAt.getTime()
    clock.moveTo(start - MINUTE)
    unwrap(await enterRoom(world.as(learner.actor), booking.id))
    unwrap(await enterRoom(world.as(expert.actor), booking.id))
    await arrive(world, booking.id, 'LEARNER', start)
    await arrive(world, booking.id, 'EXPERT', start)
    clock.moveTo(start + MINUTE)
    await checkSession(world.system, { bookingId: booking.id })
    expect((await db.booking.findUniqueOrThrow({ where: { id: booking.id } })).status).toBe('LIVE')

    clock.moveTo(start + 23 * MINUTE + 38_000)
    unwrap(await endSession(world.as(learner.actor), booking.id))
    await world.settle()

    const payment = await db.payment.findUniqueOrThrow({ where: { bookingId: booking.id } })
    expect(payment).toMatchObject({
      status: 'CAPTURED',
      capturedMinor: 2_476,
      commissionMinor: 495,
      expertShareMinor: 1_981,
    })
    expect((await db.booking.findUniqueOrThrow({ where: { id: booking.id } })).status).toBe('SETTLED')
    expect(await balanceOf(db, 'auth_hold')).toBe(0)
    expect(await balanceOf(db, `booking_funds:${booking.id}`)).toBe(-2_476)
    expect(await ledgerFaults(db)).toEqual([])

    clock.advance(71 * HOUR)
    expect(await transferDueShares(world.system)).toBe(0)
    await postAvailableFunds(world.system)
    await postAvailableFunds(world.system)
    const fee = payment.feeMinor ?? 0
    expect(await balanceOf(db, 'stripe:pending')).toBe(0)
    expect(await balanceOf(db, 'stripe:available')).toBe(2_476 - fee)
    clock.advance(2 * HOUR)
    expect(await transferDueShares(world.system)).toBe(1)
    await world.settle()
    const paid = await db.payment.findUniqueOrThrow({ where: { bookingId: booking.id } })
    expect(paid.transferId).toMatch(/^tr_/)
    expect(await balanceOf(db, `booking_funds:${booking.id}`)).toBe(0)
    expect(await balanceOf(db, `expert_payable:${expert.expert.id}`)).toBe(0)
    expect(await balanceOf(db, 'commission')).toBe(-495)
    expect(await balanceOf(db, 'stripe:available')).toBe(495 - fee)
    expect(await transferDueShares(world.system)).toBe(0)
    expect(await ledgerFaults(db)).toEqual([])
  })
})
