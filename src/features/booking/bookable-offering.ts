import { termsKey } from '#src/domain/booking/terms-key.ts'
import type { PriceTerms } from '#src/domain/money/price-terms.ts'
import type { Db } from '#src/features/ports.ts'
import { type PriceColumns, termsOf } from './booking-state.ts'

/** An offering that can be booked now: active, its expert listed, the field's approval in force. Else null. */
export async function findBookableOffering(db: Db, id: string, now: Date) {
  const offering = await db.offering.findFirst({
    where: { id, active: true, expert: { status: 'LISTED', user: { suspendedAt: null, deletedAt: null } } },
    include: { expert: { include: { approvals: true } } },
  })
  const approval = offering?.expert.approvals.find(
    ({ categorySlug }) => categorySlug === offering.categorySlug,
  )
  if (!offering || approval?.status !== 'APPROVED') return null
  if (approval.expiresAt && approval.expiresAt <= now) return null
  return offering
}

export type BookableOffering = NonNullable<Awaited<ReturnType<typeof findBookableOffering>>>

export type OfferingPrice = PriceColumns

/** What booking the offering for so many minutes would agree on. */
export function termsOfOffering(offering: OfferingPrice, durationMinutes: number): PriceTerms {
  return termsOf({ ...offering, durationMinutes })
}

/** What a form to book the offering for so many minutes carries; see termsKey. */
export function termsKeyOfOffering(
  offering: OfferingPrice & Pick<BookableOffering, 'cancellationPolicy'>,
  durationMinutes: number,
): string {
  return termsKey(termsOfOffering(offering, durationMinutes), offering.cancellationPolicy)
}
