'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { type Light, lightOf } from '../../client/light.ts'
import { useSession, useStored } from '../session/session-context.tsx'
import { CheckRow, RowAction } from './check-row.tsx'
import { ProblemText } from './problem-text.tsx'

const LIGHT_TEXT = { GOOD: 'good', DARK: 'dark', BACKLIT: 'backlit' } as const
const LOOK_EVERY_MS = 2_000

export function CameraRow() {
  const { live } = useSession()
  const t = useTranslations('lobby.check')
  const again = useTranslations('lobby.problem')('again')
  const { track, on, problem } = useStored(live.media.state, (media) => media.camera)
  const asking = useStored(live.media.state, (media) => media.asking)
  const entering = useStored(live.view, (view) => view.entering)
  const light = useLight(on ? (track?.mediaStreamTrack ?? null) : null, entering)
  const state = problem ? 'WRONG' : asking ? 'BUSY' : 'OK'
  return (
    <CheckRow
      testId="check-camera"
      state={state}
      stateLabel={t(STATE_TEXT[state])}
      name={t('camera.name')}
      act={problem && <RowAction onClick={() => void live.media.restart('camera')}>{again}</RowAction>}
    >
      {problem ? (
        <ProblemText device="camera" problem={problem} />
      ) : asking ? (
        t('camera.asking')
      ) : (
        t(`camera.${on ? LIGHT_TEXT[light] : 'off'}`)
      )}
    </CheckRow>
  )
}

export const STATE_TEXT = { OK: 'ok', WRONG: 'wrong', BUSY: 'busy', OPEN: 'open' } as const

/** Looks at a thumbnail of the picture now and then; it never leaves this function. */
function useLight(track: MediaStreamTrack | null, paused: boolean): Light {
  const [light, setLight] = useState<Light>('GOOD')
  const isPaused = useRef(paused)
  useEffect(() => {
    isPaused.current = paused
  })
  useEffect(() => {
    if (!track) return
    const video = document.createElement('video')
    video.muted = true
    video.playsInline = true
    video.srcObject = new MediaStream([track])
    void video.play().catch(() => {})
    const canvas = new OffscreenCanvas(40, 30)
    const brush = canvas.getContext('2d', { willReadFrequently: true })
    const timer = setInterval(() => {
      if (!brush || video.videoWidth === 0 || isPaused.current) return
      brush.drawImage(video, 0, 0, canvas.width, canvas.height)
      const { data } = brush.getImageData(0, 0, canvas.width, canvas.height)
      setLight(lightOf(data, canvas.width, canvas.height))
    }, LOOK_EVERY_MS)
    return () => {
      clearInterval(timer)
      video.srcObject = null
    }
  }, [track])
  return light
}
