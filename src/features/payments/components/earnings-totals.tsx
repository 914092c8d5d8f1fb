import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { formatMoney } from '#src/i18n/format/money.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { Note } from '#src/ui/feedback/note.tsx'
import type { EarningsTotals as Totals } from '../earnings/read-earnings.ts'

interface EarningsTotalsProps {
  locale: Locale
  totals: Totals
  canBePaid: boolean
}

/** Held, available, paid, each with its mark in the chart. */
export async function EarningsTotals({ locale, totals, canBePaid }: EarningsTotalsProps) {
  const t = await getTranslations({ locale, namespace: 'studio.earnings' })
  const { currency, held, available, paid, owedMinor } = totals
  const money = (amountMinor: number) => formatMoney(locale, { amountMinor, currency })
  const waits = !canBePaid && available.sessions > 0
  return (
    <>
      <dl className="mt-8 grid border-t-2 border-b border-ink border-b-rule md:grid-cols-3 md:grid-rows-[auto_auto_1fr]">
        <Figure
          mark="border-hold bg-hold-wash"
          term={t('held')}
          amount={money(held.amountMinor)}
          text={t('heldText', { count: held.sessions })}
        />
        <Figure
          mark="border-ink bg-[repeating-linear-gradient(45deg,var(--ink)_0_2px,transparent_2px_4px)]"
          term={t('available')}
          amount={money(available.amountMinor)}
          text={t(waits ? 'availableWaits' : 'availableText', { count: available.sessions })}
        />
        <Figure
          mark="border-ink bg-ink"
          term={t('paid')}
          amount={money(paid.amountMinor)}
          text={t('paidText', { count: paid.sessions })}
        />
      </dl>
      {owedMinor > 0 && <Note className="mt-4">{t('owed', { amount: money(owedMinor) })}</Note>}
    </>
  )
}

interface FigureProps {
  /** Look of the small square that stands for it in the chart. */
  mark: string
  term: string
  amount: string
  text: ReactNode
}

function Figure({ mark, term, amount, text }: FigureProps) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline border-rule py-4 max-md:border-b max-md:last:border-b-0 md:row-span-3 md:grid-cols-1 md:grid-rows-subgrid md:border-r md:px-6 md:first:pl-0 md:last:border-r-0">
      <dt className="flex items-baseline gap-2.5 self-end text-15 font-semibold">
        <span aria-hidden="true" className={`size-3.5 flex-none border-[1.5px] ${mark}`} />
        {term}
      </dt>
      <dd className="num font-serif text-[1.75rem]/[1.2] font-medium whitespace-nowrap lg:text-[2.5rem]/[1.2]">
        {amount}
      </dd>
      <dd className="text-14 text-ink-2 max-md:col-span-2">{text}</dd>
    </div>
  )
}
