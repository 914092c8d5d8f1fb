import type { PriceTerms } from '#src/domain/money/price-terms.ts'
import type { Currency } from '#src/domain/policy/money.ts'
import type { Db } from '#src/features/ports.ts'

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

export type OfferingPrice = Pick<
  BookableOffering,
  'priceMode' | 'currency' | 'priceMinor' | 'rateMinorPerMinute' | 'freeMinutes'
>

/** What booking the offering for so many minutes would agree on. */
export function termsOfOffering(offering: OfferingPrice, durationMinutes: number): PriceTerms {
  const currency = offering.currency as Currency
  switch (offering.priceMode) {
    case 'FREE':
      return { mode: 'FREE', currency, durationMinutes }
    case 'PER_SESSION':
      return { mode: 'PER_SESSION', currency, durationMinutes, priceMinor: offering.priceMinor ?? 0 }
    case 'PER_MINUTE':
      return {
        mode: 'PER_MINUTE',
        currency,
        rateMinorPerMinute: offering.rateMinorPerMinute ?? 0,
        freeMinutes: offering.freeMinutes,
        maxMinutes: durationMinutes,
      }
  }
}
