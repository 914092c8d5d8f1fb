'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useSession, useStored } from '../session/session-context.tsx'
import { useWriting } from '../session/texts.ts'
import { STATE_TEXT } from './camera-row.tsx'
import { CheckRow, RowAction } from './check-row.tsx'
import { LEVELS, MicrophoneLevel } from './microphone-level.tsx'
import { ProblemText } from './problem-text.tsx'

/** From this level on somebody speaks. */
const SPEAKS = 3

export function MicrophoneRow() {
  const { live } = useSession()
  const t = useTranslations('lobby.check')
  const again = useTranslations('lobby.problem')('again')
  const { name } = useWriting()
  const { track, on, problem } = useStored(live.media.state, (media) => media.microphone)
  const asking = useStored(live.media.state, (media) => media.asking)
  const entering = useStored(live.view, (view) => view.entering)
  const [wasHeard, setHeard] = useState(false)
  const state = problem ? 'WRONG' : asking ? 'BUSY' : 'OK'
  return (
    <CheckRow
      testId="check-microphone"
      state={state}
      stateLabel={t(STATE_TEXT[state])}
      name={t('microphone.name')}
      act={
        problem ? (
          <RowAction onClick={() => void live.media.restart('microphone')}>{again}</RowAction>
        ) : (
          on &&
          track && (
            <MicrophoneLevel
              track={track.mediaStreamTrack}
              paused={entering}
              label={(level) => t('microphone.level', { level, most: LEVELS })}
              onLevel={(level) => level >= SPEAKS && setHeard(true)}
            />
          )
        )
      }
    >
      {problem ? (
        <ProblemText device="microphone" problem={problem} />
      ) : asking ? (
        t('camera.asking')
      ) : on ? (
        t(`microphone.${wasHeard ? 'heard' : 'good'}`)
      ) : (
        t('microphone.muted', { name })
      )}
    </CheckRow>
  )
}
