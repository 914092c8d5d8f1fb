import { getTranslations } from 'next-intl/server'
import { paymentPlan } from '#src/domain/booking/payment-plan.ts'
import { capOf } from '#src/domain/money/price-terms.ts'
import { HOLD_MINUTES } from '#src/domain/policy/scheduling.ts'
import { formatMoney } from '#src/i18n/format/money.ts'
import { formatRelativeDay } from '#src/i18n/format/relative-day.ts'
import { capitalise } from '#src/i18n/format/sentence.ts'
import { formatTime } from '#src/i18n/format/time.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { SubmitButton } from '#src/ui/form/submit-button.tsx'
import { termsOfOffering } from '../bookable-offering.ts'
import type { SheetChoice, SheetOffering } from '../sheet.ts'
import { cancellationWords, paymentWords, priceWords } from '../terms-in-words.ts'

interface SheetTotalProps {
  locale: Locale
  zone: string
  now: number
  chosen: SheetOffering
  choice: SheetChoice
  startAt: number
}

/** The agreement in a sentence and three lines, and the one thing to do. */
export async function SheetTotal({ locale, zone, now, chosen, choice, startAt }: SheetTotalProps) {
  const t = await getTranslations({ locale, namespace: 'booking' })
  const terms = termsOfOffering(chosen, choice.minutes)
  const plan = paymentPlan(terms, startAt, now)
  const time = formatTime(locale, startAt, zone)
  const when = capitalise(locale, `${formatRelativeDay(locale, startAt, now, zone)} ${time}`)
  const amount = formatMoney(locale, { amountMinor: capOf(terms), currency: chosen.currency })
  const lines = [
    priceWords(locale, terms),
    paymentWords(locale, plan, { mode: terms.mode, currency: chosen.currency }, zone),
    cancellationWords(locale, chosen.cancellationPolicy, {
      startAt,
      now,
      zone,
      free: plan.kind === 'NOTHING_TO_PAY',
    }),
  ]
  return (
    // On phones the wrapper is no box, so that the button sticks to the screen's edge beside the whole sheet.
    <div className="border-ink md:grid md:grid-cols-[minmax(0,1fr)_272px] md:items-center md:gap-x-6 md:border-t-[1.5px] md:px-5 md:pt-[18px] md:pb-5 max-md:contents">
      <div className="max-md:border-t-[1.5px] max-md:border-ink max-md:px-5 max-md:pt-[18px] max-md:pb-1">
        <h2 className="title-28 num">{t(`sheet.total.${terms.mode}`, { when, amount })}</h2>
        <ul className="mt-1.5 text-15 text-ink-2">
          {lines.map((line) => (
            <li
              key={line}
              className="relative pl-4 before:absolute before:top-[0.72em] before:left-0 before:w-2 before:border-t-[1.5px] before:border-ink"
            >
              {line}
            </li>
          ))}
        </ul>
      </div>
      <div className="max-md:sticky max-md:bottom-0 max-md:z-10 max-md:border-t max-md:border-rule max-md:bg-sheet max-md:px-5 max-md:py-3">
        <SubmitButton kind="go" size="big" wide busyLabel={t('sheet.keeping', { time })}>
          {t('sheet.book', { time })}
        </SubmitButton>
        <p className="mt-2 text-center text-13 text-ink-3">
          {plan.kind === 'NOTHING_TO_PAY' ? t('sheet.noCard') : t('sheet.kept', { minutes: HOLD_MINUTES })}
        </p>
      </div>
    </div>
  )
}
