import { useLocale, useTranslations } from 'next-intl'
import { firstName } from '#src/domain/identity/first-name.ts'
import { expertShare } from '#src/domain/money/commission.ts'
import { formatMoment } from '#src/i18n/format/date.ts'
import { formatDeduction, formatMoney } from '#src/i18n/format/money.ts'
import { formatShare } from '#src/i18n/format/number.ts'
import { ButtonLink } from '#src/ui/button-link.tsx'
import { Icon } from '#src/ui/icon.tsx'
import { receiptText, star } from '#src/ui/icon-shapes.ts'
import { Sum, type SumLine } from '#src/ui/layout/sum.tsx'
import type { Held } from '../../read-outcome.ts'
import type { SessionView } from '../../read-session.ts'
import { costLines } from './cost-lines.ts'
import { OverStrip } from './over-strip.tsx'
import { OverTitle } from './over-title.tsx'

type OverProps = { session: SessionView; held: Held; bookingHref: string }

/** After the session: what it came to and why, the strip, the receipt, a review. */
export function Over({ session, held, bookingHref }: OverProps) {
  const t = useTranslations('live.over')
  const locale = useLocale()
  const { terms, me, other, commissionBps, capMinor } = session
  const { amountMinor } = held
  const money = (minor: number) => formatMoney(locale, { amountMinor: minor, currency: terms.currency })
  const isLearner = me.role === 'LEARNER'
  const shareMinor = expertShare(amountMinor, commissionBps)
  return (
    <div
      data-testid="over"
      data-seconds={held.meter.billableSeconds}
      data-amount-minor={amountMinor}
      className="pt-9 md:pt-14"
    >
      <OverTitle session={session} held={held} />
      <div className="mt-9 grid items-start gap-10 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)] lg:gap-14">
        <section className="section-rule">
          <h2 className="title-28 mb-4">{t('strip')}</h2>
          <OverStrip session={session} held={held} />
          {isLearner && held.asksForReview && (
            <div className="mt-9 border-t border-rule pt-5">
              <h2 className="title-28">{t('review.title', { name: firstName(other.name) })}</h2>
              <p className="mt-2 mb-4 text-ink-2">{t('review.text')}</p>
              <ButtonLink kind="go" href={`${bookingHref}#review`}>
                <Icon shape={star} />
                {t('review.action')}
              </ButtonLink>
            </div>
          )}
        </section>
        <section className="section-rule">
          <h2 className="title-28 mb-3">{t(isLearner ? 'costs' : 'earned')}</h2>
          <Sum
            lines={[...costLines(locale, session, held), ...(isLearner ? [] : shareLines())]}
            total={
              isLearner
                ? { label: t('paid'), amount: money(amountMinor) }
                : { label: t('yours'), amount: money(shareMinor) }
            }
          />
          <div className="mt-4 grid gap-2 text-15 text-ink-2">
            {amountMinor === 0 && <p>{t('nothing')}</p>}
            {isLearner && amountMinor < capMinor && <p>{t('released')}</p>}
            {!isLearner && amountMinor > 0 && (
              <p>{t('share', { time: formatMoment(locale, held.claimUntil, me.timeZone) })}</p>
            )}
            {isLearner && amountMinor > 0 && (
              <>
                <p>{t('receipt')}</p>
                <p>{t('claim', { time: formatMoment(locale, held.claimUntil, me.timeZone) })}</p>
              </>
            )}
          </div>
          <ButtonLink href={bookingHref} className="mt-5">
            <Icon shape={receiptText} />
            {t('booking')}
          </ButtonLink>
        </section>
      </div>
    </div>
  )

  function shareLines(): SumLine[] {
    if (amountMinor === 0) return []
    const amount = formatDeduction(locale, {
      amountMinor: amountMinor - shareMinor,
      currency: terms.currency,
    })
    return [{ label: t('ours', { share: formatShare(locale, commissionBps) }), amount }]
  }
}
