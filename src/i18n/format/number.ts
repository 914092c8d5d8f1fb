import { intlTag, type Locale } from '../locale.ts'

/** `1,204`, `1 204` (narrow no-break space). */
export function formatCount(locale: Locale, count: number): string {
  return new Intl.NumberFormat(intlTag(locale)).format(count)
}

/** `4.9`, `4,9`: a rating, always one decimal. */
export function formatRating(locale: Locale, rating: number): string {
  return new Intl.NumberFormat(intlTag(locale), {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(rating)
}

/** `80 %` in both languages, with a no-break space. @param basisPoints 2,000 is 20 % */
export function formatShare(locale: Locale, basisPoints: number): string {
  const percent = new Intl.NumberFormat(intlTag(locale), { maximumFractionDigits: 2 }).format(
    basisPoints / 100,
  )
  return `${percent}\u00a0%`
}
