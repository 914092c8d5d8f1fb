import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { formatMinutes } from '#src/i18n/format/duration.ts'
import { formatMoney } from '#src/i18n/format/money.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { cx } from '#src/ui/cx.ts'
import type { SheetOffering } from '../sheet.ts'
import { sheetHref } from './sheet-href.ts'

interface SheetOfferingsProps {
  locale: Locale
  offerings: readonly SheetOffering[]
  chosen: SheetOffering
  path: string
}

/** What can be booked, side by side with its price; stacked on phones. */
export async function SheetOfferings({ locale, offerings, chosen, path }: SheetOfferingsProps) {
  const t = await getTranslations({ locale, namespace: 'booking' })
  const priceOf = (offering: SheetOffering) => {
    const { currency } = offering
    if (offering.priceMode === 'FREE') return t('sheet.free')
    if (offering.priceMode === 'PER_SESSION')
      return formatMoney(locale, { amountMinor: offering.priceMinor ?? 0, currency })
    const rate = formatMoney(locale, { amountMinor: offering.rateMinorPerMinute ?? 0, currency })
    return t('sheet.aMinute', { rate })
  }
  const lengthOf = ({ priceMode, durations }: SheetOffering) =>
    priceMode === 'PER_MINUTE'
      ? t('sheet.asLongAsNeeded')
      : t('sheet.together', { minutes: durations.map(formatMinutes).join(' / ') })
  return (
    <ul
      aria-label={t('sheet.what')}
      className={cx('grid', offerings.length > 1 && GRID[Math.min(3, offerings.length)])}
    >
      {offerings.map((offering) => {
        const isChosen = offering.id === chosen.id
        return (
          <li key={offering.id} className="border-b border-rule md:border-r md:last:border-r-0">
            <Link
              href={sheetHref(path, { offeringId: offering.id })}
              scroll={false}
              prefetch={false}
              aria-current={isChosen ? 'true' : undefined}
              className={cx(
                'relative grid h-full grid-cols-[1fr_auto] gap-x-3 py-3 pr-13 pl-5 text-14 no-underline md:block md:px-[18px] md:pt-[15px] md:pb-3.5',
                isChosen
                  ? 'bg-paper-2 inset-shadow-[3px_0_0_var(--ink)] md:inset-shadow-[0_-3px_0_var(--ink)]'
                  : 'hover:bg-paper-2',
              )}
            >
              <span className="block text-16/[1.3] font-semibold md:pr-[26px]">{offering.title}</span>
              <span className="col-start-1 block text-ink-2">{lengthOf(offering)}</span>
              <span className="title-22 num col-start-2 row-span-2 row-start-1 self-center whitespace-nowrap md:mt-2 md:block">
                {priceOf(offering)}
              </span>
              <span
                aria-hidden="true"
                className={cx(
                  'absolute top-[calc(50%-10px)] right-5 grid size-5 place-content-center rounded-round border-[1.5px] md:top-4 md:right-3.5',
                  isChosen
                    ? 'border-ink bg-ink after:size-2 after:rounded-round after:bg-on-ink'
                    : 'border-rule-2',
                )}
              />
            </Link>
          </li>
        )
      })}
    </ul>
  )
}

const GRID: Record<number, string> = { 2: 'md:grid-cols-2', 3: 'md:grid-cols-3' }
