'use client'

import { useTranslations } from 'next-intl'
import { duration } from '#src/domain/time/interval-set.ts'
import { Strip } from '#src/ui/strip/strip.tsx'
import { stripOf } from '../../client/strip-of.ts'
import { useSession, useStored } from '../session/session-context.tsx'
import { useWriting } from '../session/texts.ts'

/** The strip of this session; its head moves on each second while the meter counts. */
export function LiveStrip() {
  const { live } = useSession()
  const t = useTranslations('room.strip')
  const you = useTranslations('room')('you')
  const { name, time, length } = useWriting()
  const reading = useStored(live.feed.state, (state) => state.reading)
  const at = useStored(live.view, (view) => view.at)
  const { startAt, endAt, terms, me } = live.session
  const freeMinutes = terms.mode === 'PER_MINUTE' ? terms.freeMinutes : 0
  const drawn = stripOf(reading ?? NOTHING, { startAt, endAt, freeMinutes }, me.role, at)
  const together = [...drawn.free, ...drawn.billable]
  const longest = drawn.gaps.reduce((most, gap) => Math.max(most, gap.seconds), 0)
  return (
    <Strip
      whole={drawn.whole}
      people={[
        { name, present: drawn.other },
        { name: you, present: drawn.me },
      ]}
      free={drawn.free}
      billable={drawn.billable}
      now={Math.min(Math.max(at, drawn.whole.start), drawn.whole.end)}
      maximum={endAt}
      gap={28}
      ticks={[
        { at: startAt, label: time(startAt), anchor: 'start' },
        ...(reading?.freeUntil && drawn.gaps.length === 0
          ? [
              {
                at: reading.freeUntil,
                label: t('freeUntil', { time: time(reading.freeUntil) }),
                anchor: 'start' as const,
                minor: true,
              },
            ]
          : []),
        // One label fits: the longest gap's. All are drawn.
        ...drawn.gaps
          .filter(({ seconds }) => seconds === longest)
          .slice(-1)
          .map((gap) => ({ at: gap.at, label: t(`gap.${gap.away}`, { name, length: length(gap.seconds) }) })),
        { at: endAt, label: time(endAt), anchor: 'end' },
      ]}
      summary={t('summary', {
        start: time(startAt),
        end: time(endAt),
        together: length(duration(together) / 1_000),
        paid: length(terms.mode === 'PER_MINUTE' ? duration(drawn.billable) / 1_000 : 0),
      })}
    />
  )
}

const NOTHING = { learner: [], expert: [], together: [], freeUntil: null, running: false, now: 0 }
