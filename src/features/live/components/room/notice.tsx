'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '#src/ui/button.tsx'
import { Note } from '#src/ui/feedback/note.tsx'
import { ProblemText } from '../lobby/problem-text.tsx'
import { useSession, useStored } from '../session/session-context.tsx'
import { useWriting } from '../session/texts.ts'

/** One line above the faces when something is not as it should be, and what to do about it. Else nothing. */
export function Notice() {
  const { live } = useSession()
  const { connection } = live
  const t = useTranslations('room.notice')
  const { name } = useWriting()
  const status = useStored(live.view, (view) => view.status)
  const problem = useStored(live.media.state, ({ microphone }) => microphone.problem)
  const refusal = useStored(connection.state, (state) => state.refusal)
  const isBlocked = useStored(connection.state, (state) => state.phase === 'IN' && !state.canPlay)
  const tryNow = (
    <Button size="small" onClick={() => connection.retryNow()}>
      {t('tryNow')}
    </Button>
  )

  if (isBlocked)
    return (
      <Line
        tone="hold"
        act={
          <Button size="small" onClick={() => void connection.startAudio()}>
            {t('playSound', { name })}
          </Button>
        }
      >
        {t('sound')}
      </Line>
    )
  switch (status) {
    case 'TAKEN':
      return (
        <Line
          tone="hold"
          act={
            <Button size="small" onClick={() => live.enter()}>
              {t('takeBack')}
            </Button>
          }
        >
          {t('TAKEN')}
        </Line>
      )
    case 'REFUSED':
      return <Line tone="hold">{t('REFUSED', { reason: refusal })}</Line>
    case 'UNAVAILABLE':
      return (
        <Line tone="hold" act={tryNow}>
          {t('UNAVAILABLE')}
        </Line>
      )
    case 'YOU_DROPPED':
      return (
        <Line tone="hold" act={tryNow}>
          {t('YOU_DROPPED')}
        </Line>
      )
    case 'METER_AWAY':
      return <Line>{t('METER_AWAY')}</Line>
    case 'NO_MICROPHONE':
      return (
        <Line
          tone="hold"
          act={
            <Button size="small" onClick={() => void live.media.restart('microphone')}>
              {t('tryNow')}
            </Button>
          }
        >
          {t('NO_MICROPHONE', { name })} {problem && <ProblemText device="microphone" problem={problem} />}
        </Line>
      )
    case 'OTHER_MISSING':
      return <Missing />
    case 'OTHER_DROPPED':
    case 'CANNOT_HEAR':
      return <Line>{t(status, { name })}</Line>
    case 'LITTLE_LEFT':
      return <LittleLeft />
    default:
      return <div />
  }
}

/** A room that is still open by then has not been closed for an absence: the other one tries, or nobody can tell. */
const JUDGED_WITHIN_MS = 15_000

function Missing() {
  const { live } = useSession()
  const t = useTranslations('room.notice.OTHER_MISSING')
  const { name, time } = useWriting()
  const hasBegun = useStored(live.view, ({ at }) => at >= live.session.startAt)
  const isLate = useStored(live.view, ({ at }) => at >= live.session.noShowAt + JUDGED_WITHIN_MS)
  const { me, startAt, noShowAt, terms } = live.session
  const isPaying = me.role === 'LEARNER' && terms.mode !== 'FREE'
  if (isLate) return <Line>{t(isPaying ? 'lateLearner' : 'lateExpert', { name })}</Line>
  if (!hasBegun) return <Line>{t('early', { name, time: time(startAt) })}</Line>
  const learner = terms.mode === 'FREE' ? 'learnerFree' : 'learner'
  return <Line>{t(me.role === 'LEARNER' ? learner : 'expert', { name, time: time(noShowAt) })}</Line>
}

/** To the half minute: it is read aloud when it changes. */
function LittleLeft() {
  const { live } = useSession()
  const t = useTranslations('room.notice.LITTLE_LEFT')
  const { left, money, time } = useWriting()
  const seconds = useStored(live.view, ({ remainingSeconds }) => Math.ceil(remainingSeconds / 30) * 30)
  const { terms, capMinor, endAt } = live.session
  const isCap = terms.mode === 'PER_MINUTE' && live.now() + seconds * 1_000 < endAt - 1_000
  return (
    <Line tone="hold">
      {isCap
        ? t('cap', { left: left(seconds), max: money(capMinor) })
        : t('end', { left: left(seconds), time: time(endAt) })}
    </Line>
  )
}

function Line({
  tone = 'plain',
  act,
  children,
}: {
  tone?: 'plain' | 'hold'
  act?: ReactNode
  children: ReactNode
}) {
  return (
    <div role="status" data-testid="notice" className="pb-[3px] md:px-6">
      <Note tone={tone} className="items-center py-2! max-md:px-4! text-14! md:text-15!">
        <span className="flex flex-wrap items-center gap-x-4 gap-y-1.5">
          <span className="max-w-[60em]">{children}</span>
          {act}
        </span>
      </Note>
    </div>
  )
}
