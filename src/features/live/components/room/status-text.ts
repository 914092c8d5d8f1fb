'use client'

import { useTranslations } from 'next-intl'
import { useSession, useStored } from '../session/session-context.tsx'
import { useWriting } from '../session/texts.ts'

const WITHOUT_METER = ['FREE', 'LITTLE_LEFT', 'RUNNING', 'STARTING'] as const

/** The line under the figure. Where no minute is paid it speaks of no meter. */
export function useStatusText(): string {
  const { live } = useSession()
  const t = useTranslations('room')
  const { name, time, left } = useWriting()
  const status = useStored(live.view, (view) => view.status)
  const remaining = useStored(live.view, (view) =>
    view.status === 'LITTLE_LEFT' ? view.remainingSeconds : 0,
  )
  const freeUntil = useStored(live.feed.state, ({ reading }) => reading?.freeUntil ?? null)
  const { terms, startAt } = live.session
  const plain = WITHOUT_METER.find((one) => one === status)
  if (terms.mode !== 'PER_MINUTE' && plain) return t(`connected.${plain}`, { left: left(remaining) })
  return t(`status.${status}`, {
    name,
    left: left(remaining),
    time: time(status === 'FREE' && freeUntil !== null ? freeUntil : startAt),
  })
}
