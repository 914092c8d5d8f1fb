'use client'

import { useTranslations } from 'next-intl'
import { browserOf, type MediaProblem } from '../../client/media-problem.ts'

/** What is wrong with a device; where the browser refused, also where in this browser that is undone. */
export function ProblemText({ device, problem }: { device: 'camera' | 'microphone'; problem: MediaProblem }) {
  const t = useTranslations('lobby.problem')
  return (
    <>
      {t(`${device}.${problem}`)} {problem === 'DENIED' && t(`allow.${browserOf(navigator.userAgent)}`)}
    </>
  )
}
