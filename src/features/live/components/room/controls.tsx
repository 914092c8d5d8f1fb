'use client'

import { useTranslations } from 'next-intl'
import { toast } from '#src/ui/feedback/toast.tsx'
import {
  messageSquare,
  mic,
  micOff,
  monitorOff,
  monitorUp,
  phoneOff,
  video,
  videoOff,
} from '#src/ui/icon-shapes.ts'
import { useIsTaken, useSession, useStored } from '../session/session-context.tsx'
import { Control } from './control.tsx'

type ControlsProps = { chatOpen: boolean; onChat: () => void; onEnd: () => void }

/** Five controls, each with its word. */
export function Controls({ chatOpen, onChat, onEnd }: ControlsProps) {
  const { live } = useSession()
  const t = useTranslations('room')
  const isTaken = useIsTaken()
  // The other tab's are, or are not: this page has none to switch.
  const microphoneOn = useStored(live.media.state, ({ microphone }) => microphone.on) || isTaken
  const cameraOn = useStored(live.media.state, ({ camera }) => camera.on) || isTaken
  const sharing = useStored(live.media.state, ({ share }) => share.length > 0)
  const unread = useStored(live.chat.state, (chat) => chat.unread)

  const share = async () => {
    if (sharing) return live.media.stopShare()
    const canShare = typeof navigator.mediaDevices?.getDisplayMedia === 'function'
    if (!canShare) return toast({ text: t('announce.noShare') })
    await live.media.startShare()
  }

  return (
    <nav
      aria-label={t('controls.label')}
      title={t('controls.keys')}
      className="grid grid-cols-[minmax(0,1.2fr)_repeat(4,minmax(0,1fr))] gap-0.5 px-2 pt-1.5 pb-3 md:flex md:justify-center md:gap-2 md:px-6 md:pt-2.5 md:pb-[18px] [@media(max-height:560px)]:pb-1.5"
    >
      <Control
        icon={microphoneOn ? mic : micOff}
        isMarked={!microphoneOn}
        disabled={isTaken}
        aria-pressed={microphoneOn}
        aria-keyshortcuts="m"
        onClick={() => void live.media.setMicrophone(!microphoneOn)}
      >
        {microphoneOn ? t('controls.microphone') : t('controls.microphoneOff')}
      </Control>
      <Control
        icon={cameraOn ? video : videoOff}
        isMarked={!cameraOn}
        disabled={isTaken}
        aria-pressed={cameraOn}
        aria-keyshortcuts="v"
        onClick={() => void live.media.setCamera(!cameraOn)}
      >
        {cameraOn ? t('controls.camera') : t('controls.cameraOff')}
      </Control>
      <Control
        icon={sharing ? monitorOff : monitorUp}
        isMarked={sharing}
        disabled={isTaken}
        aria-pressed={sharing}
        onClick={() => void share()}
      >
        {sharing ? t('controls.stopShare') : t('controls.share')}
      </Control>
      <Control
        icon={messageSquare}
        isMarked={chatOpen}
        aria-expanded={chatOpen}
        aria-controls="room-panel"
        aria-keyshortcuts="c"
        onClick={onChat}
      >
        {t('controls.chat')}
        {unread > 0 && (
          <>
            <span
              aria-hidden="true"
              className="absolute top-1.5 left-[calc(50%+8px)] min-w-[18px] rounded-round bg-ink px-1 text-[11px]/[18px] font-semibold text-on-ink"
            >
              {unread}
            </span>
            <span className="sr-only"> {t('controls.unread', { count: unread })}</span>
          </>
        )}
      </Control>
      <Control icon={phoneOff} isEnd onClick={onEnd}>
        {t('controls.end')}
      </Control>
    </nav>
  )
}
