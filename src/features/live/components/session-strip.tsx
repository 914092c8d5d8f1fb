import { getTranslations } from 'next-intl/server'
import type { Side } from '#src/domain/access/side.ts'
import { formatDuration } from '#src/i18n/format/duration.ts'
import { formatTime } from '#src/i18n/format/time.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { Strip } from '#src/ui/strip/strip.tsx'
import type { StoredMeter } from '../stored-meter.ts'
import { paidSpans } from './paid-spans.ts'

interface SessionStripProps {
  locale: Locale
  zone: string
  meter: StoredMeter
  side: Side
  names: { learner: string; expert: string }
}

/** The strip of a session that is over: the reader's line first. */
export async function SessionStrip({ locale, zone, meter, side, names }: SessionStripProps) {
  const t = await getTranslations({ locale, namespace: 'booking' })
  const all = [...meter.learner, ...meter.expert]
  if (all.length === 0) return null
  const whole = {
    start: Math.min(...all.map(({ start }) => start)),
    end: Math.max(...all.map(({ end }) => end)),
  }
  const { free, billable } = paidSpans(meter.together, meter.freeUntil)
  const time = (at: number) => formatTime(locale, at, zone)
  const you = { name: t('strip.you'), present: side === 'LEARNER' ? meter.learner : meter.expert }
  const other = {
    name: side === 'LEARNER' ? names.expert : names.learner,
    present: side === 'LEARNER' ? meter.expert : meter.learner,
  }
  return (
    <Strip
      whole={whole}
      people={[you, other]}
      free={free}
      billable={billable}
      ticks={[
        { at: whole.start, label: time(whole.start) },
        ...(meter.freeUntil && free.length > 0
          ? [
              {
                at: meter.freeUntil,
                label: t('strip.freeUntil', { time: time(meter.freeUntil) }),
                anchor: 'start' as const,
                minor: true,
              },
            ]
          : []),
        { at: whole.end, label: time(whole.end) },
      ]}
      summary={t('strip.summary', {
        from: time(whole.start),
        to: time(whole.end),
        together: formatDuration(meter.billableSeconds),
      })}
    />
  )
}
