'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { formatDuration, formatMinutes } from '#src/i18n/format/duration.ts'

const HOUR_S = 3_600

/**
 * How long until the room opens; then it has the page written again, which is the lobby. A client component,
 * because it runs.
 *
 * @param seconds from the server's answer on
 */
export function OpensIn({ seconds }: { seconds: number }) {
  const t = useTranslations('lobby.early')
  const router = useRouter()
  const [left, setLeft] = useState(seconds)
  useEffect(() => {
    const begun = performance.now()
    const timer = setInterval(() => setLeft(seconds - (performance.now() - begun) / 1_000), 1_000)
    return () => clearInterval(timer)
  }, [seconds])
  const isOpen = left <= 0
  useEffect(() => {
    if (isOpen) router.refresh()
  }, [isOpen, router])
  const wait = left > HOUR_S ? formatMinutes(Math.ceil(left / 60)) : formatDuration(Math.ceil(left))
  return <p className="num">{t('in', { wait })}</p>
}
