import { useLocale, useTranslations } from 'next-intl'
import { firstName } from '#src/domain/identity/first-name.ts'
import { formatDuration } from '#src/i18n/format/duration.ts'
import { formatTime } from '#src/i18n/format/time.ts'
import { Strip } from '#src/ui/strip/strip.tsx'
import { stripOf } from '../../client/strip-of.ts'
import type { Held } from '../../read-outcome.ts'
import type { SessionView } from '../../read-session.ts'

/** The strip of a session that is over, as far as it went. */
export function OverStrip({ session, held: { meter } }: { session: SessionView; held: Held }) {
  const t = useTranslations('live.over')
  const room = useTranslations('room')
  const locale = useLocale()
  const { startAt, endAt, terms, me, other } = session
  const last = Math.max(startAt, ...[...meter.learner, ...meter.expert].map(({ end }) => end))
  const end = Math.min(endAt, last)
  const freeMinutes = terms.mode === 'PER_MINUTE' ? terms.freeMinutes : 0
  const reading = { ...meter, running: false, now: end }
  const drawn = stripOf(
    reading,
    { startAt, endAt: Math.max(end, startAt + 1_000), freeMinutes },
    me.role,
    end,
  )
  const time = (at: number) => formatTime(locale, at, me.timeZone)
  const name = firstName(other.name)
  return (
    <Strip
      whole={drawn.whole}
      people={[
        { name, present: drawn.other },
        { name: room('you'), present: drawn.me },
      ]}
      free={drawn.free}
      billable={drawn.billable}
      ticks={[
        { at: startAt, label: time(startAt), anchor: 'start' },
        ...drawn.gaps
          .toSorted((a, b) => b.seconds - a.seconds)
          .slice(0, 1)
          .map((gap) => ({
            at: gap.at,
            label: room(`strip.gap.${gap.away}`, { name, length: formatDuration(gap.seconds) }),
          })),
        { at: drawn.whole.end, label: time(end), anchor: 'end' },
      ]}
      summary={t('summary', {
        start: time(startAt),
        end: time(end),
        together: formatDuration(meter.billableSeconds),
      })}
    />
  )
}
