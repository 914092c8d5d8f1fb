'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useSession, useStored } from '../session/session-context.tsx'
import { playBell } from './bell.ts'
import { STATE_TEXT } from './camera-row.tsx'
import { CheckRow, RowAction } from './check-row.tsx'

export function SoundRow() {
  const { live } = useSession()
  const t = useTranslations('lobby.check')
  const speakerId = useStored(live.media.state, (media) => media.speakerId)
  const [played, setPlayed] = useState<'NO' | 'YES' | 'FAILED'>('NO')
  const state = ({ NO: 'OPEN', YES: 'OK', FAILED: 'WRONG' } as const)[played]
  const play = async () => setPlayed((await playBell(speakerId)) ? 'YES' : 'FAILED')
  return (
    <CheckRow
      testId="check-sound"
      state={state}
      stateLabel={t(STATE_TEXT[state])}
      name={t('sound.name')}
      act={
        <RowAction onClick={() => void play()}>{t(played === 'NO' ? 'sound.play' : 'sound.again')}</RowAction>
      }
    >
      <span role="status">{t(`sound.${SOUND_TEXT[played]}`)}</span>
    </CheckRow>
  )
}

const SOUND_TEXT = { NO: 'ask', YES: 'asked', FAILED: 'failed' } as const
