'use client'

import { useEffect, useRef, useState } from 'react'
import { cx } from '#src/ui/cx.ts'
import { levelOf } from '../../client/level.ts'

export const LEVELS = 9
const LOOK_EVERY_MS = 100

type MicrophoneLevelProps = {
  track: MediaStreamTrack
  /** On the way into the room the machine has better things to do. */
  paused: boolean
  label: (level: number) => string
  onLevel: (level: number) => void
}

/** Nine bars that move with the voice. */
export function MicrophoneLevel({ track, paused, label, onLevel }: MicrophoneLevelProps) {
  const [level, setLevel] = useState(0)
  const given = useRef({ paused, onLevel })
  useEffect(() => {
    given.current = { paused, onLevel }
  })

  useEffect(() => {
    const context = new AudioContext()
    const analyser = context.createAnalyser()
    analyser.fftSize = 1024
    context.createMediaStreamSource(new MediaStream([track])).connect(analyser)
    const samples = new Float32Array(analyser.fftSize)
    const timer = setInterval(() => {
      if (given.current.paused) return
      // Browsers start it asleep until the page was touched.
      if (context.state === 'suspended') void context.resume()
      analyser.getFloatTimeDomainData(samples)
      const now = levelOf(samples, LEVELS)
      setLevel(now)
      given.current.onLevel(now)
    }, LOOK_EVERY_MS)
    return () => {
      clearInterval(timer)
      void context.close()
    }
  }, [track])

  return (
    <span role="img" aria-label={label(level)} className="flex h-[18px] items-end gap-[3px]">
      {BARS.map((bar) => (
        <i key={bar} className={cx('h-full w-[5px]', bar < level ? 'bg-ink' : 'bg-rule')} />
      ))}
    </span>
  )
}

const BARS = Array.from({ length: LEVELS }, (_, bar) => bar)
