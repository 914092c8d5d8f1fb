'use client'

import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import { Button } from '#src/ui/button.tsx'
import { Icon } from '#src/ui/icon.tsx'
import { mic, micOff, video, videoOff } from '#src/ui/icon-shapes.ts'
import { Plate } from '#src/ui/person/plate.tsx'
import { TrackVideo } from '../room/track-video.tsx'
import { useSession, useStored } from '../session/session-context.tsx'
import { useWriting } from '../session/texts.ts'

/** What the other will see, and the two switches. On the way in, the other's face comes first into the same frame. */
export function Preview() {
  const { live, portraits } = useSession()
  const t = useTranslations('lobby')
  const room = useTranslations('room')
  const { name } = useWriting()
  const entering = useStored(live.view, (view) => view.entering)
  const arriving = useStored(live.connection.state, ({ other }) => other.camera)
  const onFirstFrame = useCallback(() => live.seesOther(), [live])
  const camera = useStored(live.media.state, (media) => media.camera)
  const microphone = useStored(live.media.state, (media) => media.microphone)
  const asking = useStored(live.media.state, (media) => media.asking)
  return (
    <div className="relative aspect-[4/3.1] overflow-hidden bg-paper-3 max-md:-mx-(--gutter) md:aspect-[16/11.4]">
      {camera.track && camera.on ? (
        <TrackVideo track={camera.track} label={t('preview.video')} testId="my-video" mirrored />
      ) : (
        <div className="absolute inset-0 grid place-content-center justify-items-center gap-4 p-6 pb-16 text-center">
          {!asking && (
            <Plate name={live.session.me.name} src={portraits.me} className="w-24 md:w-36" flip eager />
          )}
          <p className="max-w-[24em] text-15 text-ink-2" role="status">
            {asking ? t('preview.asking') : t('preview.off', { name })}
          </p>
        </div>
      )}
      {entering && arriving && (
        <TrackVideo
          track={arriving}
          label={room('picture.other', { name })}
          testId="arriving-video"
          onFirstFrame={onFirstFrame}
        />
      )}
      <div className="absolute bottom-0 left-0 flex flex-wrap gap-2 bg-paper pt-2 pr-2">
        <Button
          aria-pressed={!microphone.on}
          aria-keyshortcuts="m"
          onClick={() => void live.media.setMicrophone(!microphone.on)}
          className="px-3!"
        >
          <Icon shape={microphone.on ? mic : micOff} />
          {microphone.on ? t('tools.mute') : t('tools.unmute')}
        </Button>
        <Button
          aria-pressed={!camera.on}
          aria-keyshortcuts="v"
          onClick={() => void live.media.setCamera(!camera.on)}
          className="px-3!"
        >
          <Icon shape={camera.on ? video : videoOff} />
          {camera.on ? t('tools.cameraOff') : t('tools.cameraOn')}
        </Button>
      </div>
    </div>
  )
}
