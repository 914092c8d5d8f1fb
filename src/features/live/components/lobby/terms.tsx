'use client'

import { useTranslations } from 'next-intl'
import { expertShare } from '#src/domain/money/commission.ts'
import { minutesOf } from '#src/domain/money/price-terms.ts'
import { formatMinutes } from '#src/i18n/format/duration.ts'
import { useSession, useStored } from '../session/session-context.tsx'
import { useWriting } from '../session/texts.ts'

/** The price in plain words, and what happens when the other stays away. */
export function Terms() {
  const { live } = useSession()
  const t = useTranslations('lobby')
  const { name, money, time } = useWriting()
  const { terms, capMinor, commissionBps, me, noShowAt } = live.session
  const haveMet = useStored(live.feed.state, ({ reading }) => reading?.status === 'LIVE')
  const length = formatMinutes(minutesOf(terms))
  const noShow = me.role === 'EXPERT' ? 'expert' : terms.mode === 'FREE' ? 'learnerFree' : 'learner'
  return (
    <section aria-label={t('terms.label')} className="num grid gap-1.5 text-14 text-ink-2">
      <p>
        {terms.mode === 'PER_MINUTE' && (
          <>
            {t('terms.perMinute', { max: money(capMinor), rate: money(terms.rateMinorPerMinute), length })}{' '}
            {terms.freeMinutes > 0 && t('terms.freeMinutes', { minutes: terms.freeMinutes })}
          </>
        )}
        {terms.mode === 'PER_SESSION' && t('terms.perSession', { price: money(capMinor), length })}
        {terms.mode === 'FREE' && t('terms.free', { length })}{' '}
        {me.role === 'EXPERT' &&
          terms.mode === 'PER_SESSION' &&
          t('terms.earns', { share: money(expertShare(capMinor, commissionBps)) })}
      </p>
      {!haveMet && <p>{t(`noShow.${noShow}`, { name, time: time(noShowAt) })}</p>}
    </section>
  )
}
