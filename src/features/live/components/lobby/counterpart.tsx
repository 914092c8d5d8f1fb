'use client'

import { useTranslations } from 'next-intl'
import { sameClock } from '#src/i18n/format/time.ts'
import { Plate } from '#src/ui/person/plate.tsx'
import { useSession, useStored } from '../session/session-context.tsx'
import { useWriting } from '../session/texts.ts'

/** Who waits, or is waited for. */
export function Counterpart() {
  const { live, portraits } = useSession()
  const t = useTranslations('lobby')
  const { time, placeOf, title } = useWriting()
  const { me, other, startAt, field } = live.session
  const isHere = useStored(live.feed.state, ({ reading }) =>
    Boolean(me.role === 'LEARNER' ? reading?.present.expert : reading?.present.learner),
  )
  return (
    <div className="mb-[22px] flex items-center gap-4">
      <Plate
        name={other.name}
        src={portraits.other}
        field={other.role === 'EXPERT' ? field : undefined}
        eager
        className="w-[72px]"
      />
      <div className="min-w-0">
        <p className="num text-14 text-ink-2">
          {t('what', { title, time: time(startAt) })}{' '}
          {!sameClock(startAt, me.timeZone, other.timeZone) && (
            <span className="text-ink-3">
              {t('there', { time: time(startAt, other.timeZone), place: placeOf(other) })}
            </span>
          )}
        </p>
        <p className="title-20" role="status" data-testid="counterpart" data-here={isHere}>
          {t(isHere ? 'here' : 'notHere', { name: other.name })}
        </p>
      </div>
    </div>
  )
}
