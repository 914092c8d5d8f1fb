import { getTranslations } from 'next-intl/server'
import { Fragment } from 'react'
import { firstName } from '#src/domain/identity/first-name.ts'
import { agreedTitle } from '#src/features/booking/agreed-title.ts'
import { SessionStrip } from '#src/features/live/components/session-strip.tsx'
import { storedMeter } from '#src/features/live/stored-meter.ts'
import { formatDate, formatDay } from '#src/i18n/format/date.ts'
import { formatMoney } from '#src/i18n/format/money.ts'
import { formatTime } from '#src/i18n/format/time.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { Note } from '#src/ui/feedback/note.tsx'
import { Sum } from '#src/ui/layout/sum.tsx'
import { whenHere, whenThere } from '../facts/when.ts'
import type { ReadReceipt } from '../receipt/read-receipt.ts'
import { receiptLines } from '../receipt/receipt-lines.ts'
import { heldOf } from '../receipt/strip-cells.ts'

interface ReceiptSheetProps {
  locale: Locale
  zone: string
  now: number
  booking: ReadReceipt['booking']
  receipt: NonNullable<ReadReceipt['receipt']>
  refundsHref: string
}

/** The learner's receipt on a page: word for word what their mail said. */
export async function ReceiptSheet(props: ReceiptSheetProps) {
  const { locale, zone, now, booking, receipt, refundsHref } = props
  const t = await getTranslations({ locale, namespace: 'receipt' })
  const { expert, learner, currency, payment } = booking
  const { amounts, number } = receipt
  const money = (amountMinor: number) => formatMoney(locale, { amountMinor, currency })
  const meter = storedMeter(booking.session)
  const zones = { mine: zone, theirs: expert.timeZone }
  const when = (meter && heldOf(meter)) ?? { start: booking.startAt.getTime(), end: booking.endAt.getTime() }
  const there = whenThere(locale, when, zones)
  const em = (chunks: React.ReactNode) => <em>{chunks}</em>
  const rest = amounts.reserved - amounts.captured
  return (
    <article data-testid="receipt">
      <h1 className="title-48">
        {amounts.paid > 0
          ? t.rich('titlePaid', { em, amount: money(amounts.paid) })
          : t.rich('titleNothing', { em })}
      </h1>
      <p className="mt-3 text-15 text-ink-2">
        <NameUnbroken>
          {t('page.issued', { date: formatDate(locale, receipt.issuedAt, zone), name: learner.name })}
        </NameUnbroken>
        {amounts.captured > 0 &&
          rest > 0 &&
          ` ${t('reserved', { reserved: money(amounts.reserved), rest: money(rest) })}`}
      </p>
      <div className="mt-6 border-t border-rule pt-4">
        <p className="title-22 wrap-anywhere">{t('page.with', { name: expert.displayName })}</p>
        <p className="wrap-anywhere">{agreedTitle(locale, booking)}</p>
        <p className="num text-14">{whenHere(locale, when, zones)}</p>
        {there && <p className="num text-14 text-ink-3">{there}</p>}
      </div>
      {meter && (
        <div className="mt-6">
          <SessionStrip
            {...{ locale, zone, meter }}
            side="LEARNER"
            names={{ learner: learner.name, expert: firstName(expert.displayName) }}
          />
        </div>
      )}
      <Sum className="mt-4" {...receiptLines(locale, booking, 'LEARNER')} />
      {amounts.paid > 0 && payment?.transferDueAt && (
        <ClaimNote {...{ locale, zone, now, refundsHref }} until={payment.transferDueAt} />
      )}
      <p className="mt-6 text-13 text-ink-3">
        <NameUnbroken>
          {amounts.paid > 0
            ? t('foot', {
                number,
                name: firstName(expert.displayName),
                share: money(amounts.share),
                commission: money(amounts.commission),
              })
            : t('footNothing', { number })}
        </NameUnbroken>
      </p>
    </article>
  )
}

type ClaimNoteProps = Pick<ReceiptSheetProps, 'locale' | 'zone' | 'now' | 'refundsHref'> & { until: Date }

async function ClaimNote({ locale, zone, now, refundsHref, until }: ClaimNoteProps) {
  const t = await getTranslations({ locale, namespace: 'receipt' })
  const moment = `${formatDay(locale, until, zone)}, ${formatTime(locale, until, zone)}`
  if (until.getTime() <= now) return <Note className="mt-6">{t('claim.over', { until: moment })}</Note>
  return (
    <Note className="mt-6">
      <b>{t('claim.lead')}</b> {t('claim.text', { until: moment })}
      <br />
      <a href={refundsHref}>{t('claim.link')}</a>
    </Note>
  )
}

/** Our name has two hyphens, and never breaks over a line. */
function NameUnbroken({ children }: { children: string }) {
  const [first, ...rest] = children.split('Vis-à-vis')
  return (
    <>
      {first}
      {rest.map((text) => (
        <Fragment key={text}>
          <span className="whitespace-nowrap">Vis-à-vis</span>
          {text}
        </Fragment>
      ))}
    </>
  )
}
