import { type AppError, unwrap } from '#src/domain/errors.ts'
import { minutesOf } from '#src/domain/money/price-terms.ts'
import { CHOOSING_MINUTES } from '#src/domain/policy/scheduling.ts'
import { authorize } from '#src/features/authorize.ts'
import type { Ctx } from '#src/features/ports.ts'
import { checkSlot } from '#src/features/scheduling/check-slot.ts'
import type { Booking } from '#src/generated/prisma/client.ts'
import { type BookableOffering, termsOfOffering } from './bookable-offering.ts'
import type { HoldSlotInput } from './hold-slot.schema.ts'
import { ownHold } from './hold-slot.ts'

export interface SlotSeen {
  /** The reader keeps this very time already. */
  kept: Booking | null
  /** Why it cannot be booked, as far as can be seen without keeping it. */
  refusal: AppError | null
}

/** Whether a chosen time can still be booked: nobody should sign up for one that is gone. Anybody may ask. */
export async function lookAtSlot(
  ctx: Ctx,
  offering: BookableOffering,
  wish: Pick<HoldSlotInput, 'startAt' | 'durationMinutes'>,
): Promise<SlotSeen> {
  unwrap(authorize(ctx, 'offering.view'))
  const learnerId = ctx.actor.kind === 'USER' ? ctx.actor.userId : null
  const refusal = await checkSlot(ctx.db, {
    expertId: offering.expert.id,
    learnerId,
    startAt: wish.startAt.getTime(),
    minutes: minutesOf(termsOfOffering(offering, wish.durationMinutes)),
    now: ctx.clock.now(),
    noticeSpared: CHOOSING_MINUTES,
  })
  const kept = refusal && learnerId ? await ownHold(ctx, offering, wish, learnerId) : null
  return { kept, refusal: kept ? null : refusal }
}
