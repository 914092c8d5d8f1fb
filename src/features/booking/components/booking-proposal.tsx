import { getTranslations } from 'next-intl/server'
import type { Side } from '#src/domain/access/side.ts'
import { actsOn } from '#src/domain/booking/acts-on.ts'
import type { FormAction } from '#src/features/action-state.ts'
import { formatMoment } from '#src/i18n/format/date.ts'
import { formatTimeThere, sameClock } from '#src/i18n/format/time.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { Facts } from '#src/ui/layout/facts.tsx'
import { stateOf } from '../booking-state.ts'
import type { BookingView } from '../read-booking.ts'
import { ActForm } from './act-form.tsx'
import { otherName } from './status-words.ts'

interface BookingProposalProps {
  locale: Locale
  zone: string
  zoneThere: string
  now: number
  booking: BookingView
  side: Side
  answer: FormAction
}

/** A wish for another time, with the answers that each of the two can give. Nothing where there is none. */
export async function BookingProposal(props: BookingProposalProps) {
  const { locale, zone, zoneThere, now, booking, side, answer } = props
  const proposal = booking.proposals[0]
  if (!proposal || proposal.expiresAt.getTime() <= now) return null
  const t = await getTranslations({ locale, namespace: 'booking.proposal' })
  const name = otherName(booking, side)
  const own = proposal.side === side
  const open = actsOn(stateOf(booking), side, now).has('RESCHEDULED')
  const when = (at: Date) => {
    const there = sameClock(at, zone, zoneThere) ? '' : ` (${formatTimeThere(locale, at, zoneThere)})`
    return `${formatMoment(locale, at, zone)}${there}`
  }
  const act = (deed: 'ACCEPT' | 'DECLINE' | 'WITHDRAW') => ({ proposalId: proposal.id, answer: deed })
  return (
    <section className="section-rule mt-8" data-testid="proposal">
      <h2 className="title-28 mb-3">{own ? t('yours') : t('theirs', { name })}</h2>
      <Facts
        facts={[
          { term: t('to'), children: <b className="font-semibold">{when(proposal.startAt)}</b> },
          { term: t('from'), children: when(booking.startAt) },
          ...(proposal.message
            ? [{ term: own ? t('yourWord') : t('word', { name }), children: proposal.message }]
            : []),
        ]}
      />
      <p className="mt-3 mb-4 text-15 text-ink-2">
        {!open
          ? t('closed')
          : own
            ? t('waiting', { name, moment: formatMoment(locale, proposal.expiresAt, zone) })
            : t('keepsPrice')}
      </p>
      <div className="flex flex-wrap items-start gap-3">
        {own ? (
          <ActForm action={answer} fields={act('WITHDRAW')} label={t('withdraw')} busy={t('withdrawing')} />
        ) : (
          <>
            {open && (
              <ActForm
                kind="ink"
                action={answer}
                fields={act('ACCEPT')}
                label={t('agree', { time: formatMoment(locale, proposal.startAt, zone) })}
                busy={t('agreeing')}
              />
            )}
            <ActForm
              action={answer}
              fields={act('DECLINE')}
              label={t('keep')}
              busy={t('keeping', { name })}
            />
          </>
        )}
      </div>
    </section>
  )
}
