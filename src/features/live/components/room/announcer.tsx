'use client'

import { useTranslations } from 'next-intl'
import { useIsTaken, useSession, useStored } from '../session/session-context.tsx'
import { useWriting } from '../session/texts.ts'
import { useStatusText } from './status-text.ts'

/** What changed, for those who do not see it: switches and states, never the running figures. */
export function Announcer() {
  const { live } = useSession()
  const t = useTranslations('room.announce')
  const { name } = useWriting()
  const microphoneOn = useStored(live.media.state, ({ microphone }) => microphone.on)
  const cameraOn = useStored(live.media.state, ({ camera }) => camera.on)
  const isSharing = useStored(live.connection.state, ({ other }) => other.share !== null)
  const hasUnread = useStored(live.chat.state, ({ unread }) => unread > 0)
  const isCounting = useStored(live.view, ({ status }) => status === 'LITTLE_LEFT')
  const isTaken = useIsTaken()
  const status = useStatusText()
  return (
    <>
      <p className="sr-only" role="status">
        {!isTaken && (microphoneOn ? t('unmuted') : t('muted'))}
      </p>
      <p className="sr-only" role="status">
        {!isTaken && (cameraOn ? t('cameraOn') : t('cameraOff'))}
      </p>
      <p className="sr-only" role="status">
        {/* The last two minutes are said once, by the notice. */}
        {isCounting ? '' : status}
      </p>
      <p className="sr-only" role="status">
        {hasUnread && t('message', { name })}
      </p>
      <p className="sr-only" role="status">
        {isSharing && t('sharing', { name })}
      </p>
    </>
  )
}
