import { unwrap } from '#src/domain/errors.ts'
import { termsKeyOfOffering } from '#src/features/booking/bookable-offering.ts'
import { holdSlot } from '#src/features/booking/hold-slot.ts'
import { openCheckout } from '#src/features/payments/open-checkout.ts'
import { syncCheckout } from '#src/features/payments/sync-checkout.ts'
import type { Actor } from '#src/features/ports.ts'
import type { Booking, PrismaClient } from '#src/generated/prisma/client.ts'
import type { World } from './world.ts'

export interface Wish {
  learner: Actor
  offeringId: string
  startAt: Date
  minutes?: number
}

export async function hold(
  world: World,
  { learner, offeringId, startAt, minutes = 30 }: Wish,
): Promise<Booking> {
  const input = {
    offeringId,
    startAt,
    durationMinutes: minutes,
    timeZone: 'Europe/Paris',
    locale: 'en' as const,
    expectedTerms: await termsShown(world.db, offeringId, minutes),
  }
  return unwrap(await holdSlot(world.as(learner), input))
}

/** What a form opened now would carry of an offering's terms. */
export async function termsShown(db: PrismaClient, offeringId: string, minutes = 30): Promise<string> {
  return termsKeyOfOffering(await db.offering.findUniqueOrThrow({ where: { id: offeringId } }), minutes)
}

/** Opens Stripe's page and pays on it. @returns how paying ended */
export async function pay(world: World, learner: Actor, bookingId: string, card?: string) {
  unwrap(await openCheckout(world.as(learner), bookingId))
  const { checkoutSessionId } = await world.db.payment.findUniqueOrThrow({ where: { bookingId } })
  return world.sandbox.control.pay(checkoutSessionId ?? '', { card })
}

/** A booking that is agreed and paid for, as far as that goes before the session. */
export async function book(world: World, wish: Wish): Promise<Booking> {
  const { id } = await hold(world, wish)
  const paid = await world.db.payment.findUnique({ where: { bookingId: id } })
  if (paid) {
    await pay(world, wish.learner, id)
    await syncCheckout(world.system, id)
  }
  await world.settle()
  return world.db.booking.findUniqueOrThrow({ where: { id } })
}

/** The next full quarter of an hour at least so many hours ahead. */
export function slotAhead(world: World, hours: number): Date {
  const quarter = 15 * 60_000
  return new Date(Math.ceil((world.clock.now() + hours * 3_600_000) / quarter) * quarter)
}
