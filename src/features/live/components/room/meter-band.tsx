'use client'

import { useTranslations } from 'next-intl'
import { cx } from '#src/ui/cx.ts'
import { RunningFigure } from '#src/ui/running-figure.tsx'
import { useSession, useStored } from '../session/session-context.tsx'
import { useWriting } from '../session/texts.ts'
import { LiveStrip } from './live-strip.tsx'
import { useStatusText } from './status-text.ts'

/** Time together, the strip, the cost: the same on both pages. */
export function MeterBand() {
  const { live } = useSession()
  const t = useTranslations('room')
  const { money, length } = useWriting()
  const status = useStored(live.view, (view) => view.status)
  const seconds = useStored(live.view, (view) => view.seconds)
  const amountMinor = useStored(live.view, (view) => view.amountMinor)
  const remaining = useStored(live.view, (view) => view.remainingSeconds)
  const statusText = useStatusText()
  const { terms, capMinor } = live.session
  return (
    <section
      aria-label={t('meter.label')}
      data-testid="meter"
      data-status={status}
      data-seconds={seconds}
      data-amount-minor={amountMinor}
      data-remaining={remaining}
      className="grid grid-cols-2 items-center gap-x-3 gap-y-1 px-4 pt-3 pb-0.5 md:grid-cols-[minmax(200px,250px)_minmax(0,1fr)_minmax(150px,250px)] md:gap-x-6 md:px-6 md:pt-4 md:pb-1.5 lg:gap-x-9 [@media(max-height:560px)]:md:grid-cols-2"
    >
      <div className="min-w-0 self-start md:self-center">
        <RunningFigure value={length(seconds)} className="block text-[1.75rem]/none md:text-[2.5rem]/none" />
        <p
          className={cx(
            'mt-1 text-13 text-balance md:text-14',
            status === 'LITTLE_LEFT' ? 'text-hold' : 'text-ink-2',
          )}
        >
          {statusText}
        </p>
      </div>
      <div className="min-w-0 max-md:order-3 max-md:col-span-2 [@media(max-height:560px)]:hidden">
        <LiveStrip />
      </div>
      <div className="min-w-0 self-start text-right md:self-center">
        <RunningFigure
          value={terms.mode === 'FREE' ? money(0) : money(amountMinor)}
          className="block text-[1.75rem]/none md:text-[2.5rem]/none"
        />
        <p className="mt-1 text-13 text-balance text-ink-2 md:text-14">
          {terms.mode === 'PER_MINUTE' && t('meter.most', { max: money(capMinor) })}
          {terms.mode === 'PER_SESSION' && t('meter.agreed')}
          {terms.mode === 'FREE' && t('meter.free')}
        </p>
      </div>
    </section>
  )
}
