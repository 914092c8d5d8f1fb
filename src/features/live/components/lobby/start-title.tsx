'use client'

import { useTranslations } from 'next-intl'
import { useSession, useStored } from '../session/session-context.tsx'

/** "You start in four minutes", by the server's clock. */
export function StartTitle() {
  const { live } = useSession()
  const t = useTranslations('lobby.start')
  const { startAt } = live.session
  const minutes = useStored(live.view, ({ at }) => Math.ceil((startAt - at) / 60_000))
  const em = (chunks: React.ReactNode) => <em>{chunks}</em>
  return (
    <h1 className="title-48">
      {minutes > 1 || minutes === 1
        ? t.rich('in', { minutes, em })
        : minutes === 0
          ? t.rich('now', { em })
          : t.rich('late', { minutes: -minutes, em })}
    </h1>
  )
}
