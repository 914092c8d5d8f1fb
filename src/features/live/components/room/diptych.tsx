'use client'

import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import { cx } from '#src/ui/cx.ts'
import { useIsTaken, useSession, useStored } from '../session/session-context.tsx'
import { useWriting } from '../session/texts.ts'
import { Half } from './half.tsx'
import { NameTab } from './name-tab.tsx'
import { TrackSound } from './track-sound.tsx'
import { TrackVideo } from './track-video.tsx'

/** Side by side; one under the other where the page is upright, so that neither face becomes a slit. */
const ALIKE = 'grid-rows-[minmax(0,1.15fr)_minmax(0,1fr)] md:landscape:grid-cols-2 md:landscape:grid-rows-1'
/** On phones the panel takes the place of one's own picture. */
const BESIDE_PANEL = 'max-md:grid-rows-1 md:grid-rows-2 lg:landscape:grid-cols-2 lg:landscape:grid-rows-1'
const BESIDE_SCREEN =
  'grid-cols-2 grid-rows-[minmax(0,2fr)_minmax(0,1fr)] md:landscape:grid-cols-[minmax(0,3fr)_minmax(0,1fr)] md:landscape:grid-rows-2'

/** The other on the left, the reader on the right, alike; a shared screen takes the left and both stand beside it. */
export function Diptych({ withPanel }: { withPanel: boolean }) {
  const { live } = useSession()
  const t = useTranslations('room')
  const { name } = useWriting()
  const share = useStored(live.connection.state, ({ other }) => other.share)
  const shareSound = useStored(live.connection.state, ({ other }) => other.shareSound)
  const voice = useStored(live.connection.state, ({ other }) => other.microphone)
  const speakerId = useStored(live.media.state, (media) => media.speakerId)
  return (
    <div
      className={cx(
        'grid min-h-0 min-w-0 gap-[3px]',
        share ? BESIDE_SCREEN : withPanel ? BESIDE_PANEL : ALIKE,
      )}
    >
      {share && (
        <figure className="relative m-0 min-h-0 overflow-hidden bg-ink col-span-2 md:landscape:col-span-1 md:landscape:row-span-2">
          <TrackVideo track={share} label={t('picture.share', { name })} testId="other-share" whole />
        </figure>
      )}
      <OtherHalf />
      <MyHalf className={cx(withPanel && !share && 'max-md:hidden')} />
      {voice && <TrackSound track={voice} speakerId={speakerId} />}
      {shareSound && <TrackSound track={shareSound} speakerId={speakerId} />}
    </div>
  )
}

function OtherHalf() {
  const { live, portraits } = useSession()
  const t = useTranslations('room')
  const { name, placeOf, time } = useWriting()
  const tracks = useStored(live.connection.state, ({ other }) => other)
  const at = useStored(live.view, (view) => Math.floor(view.at / 60_000) * 60_000)
  const { other, field } = live.session
  const onFirstFrame = useCallback(() => {
    live.seesOther()
    live.connection.sendPicture()
  }, [live])
  // This page does not know whether they are there: another tab sees them.
  const isTaken = useIsTaken()
  const notes = [
    ...(tracks.here || isTaken ? [] : [t('picture.away')]),
    ...(tracks.here && !tracks.camera ? [t('picture.off')] : []),
    ...(tracks.here && tracks.muted ? [t('picture.muted')] : []),
    ...(tracks.share ? [t('picture.sharing')] : []),
  ]
  return (
    <Half
      testId="other-half"
      picture={
        tracks.camera && (
          <TrackVideo
            track={tracks.camera}
            label={t('picture.other', { name })}
            testId="other-video"
            onFirstFrame={onFirstFrame}
          />
        )
      }
      portrait={{
        name: other.name,
        src: portraits.other,
        field: other.role === 'EXPERT' ? field : undefined,
      }}
      tab={
        <NameTab
          name={name}
          place={t('place', { place: placeOf(other), time: time(at, other.timeZone) })}
          notes={notes}
        />
      }
    />
  )
}

function MyHalf({ className }: { className: string }) {
  const { live, portraits } = useSession()
  const t = useTranslations('room')
  const { name, placeOf, time } = useWriting()
  const camera = useStored(live.media.state, (media) => media.camera)
  const microphone = useStored(live.media.state, (media) => media.microphone)
  const at = useStored(live.view, (view) => Math.floor(view.at / 60_000) * 60_000)
  const { me, field } = live.session
  const isHeld = useStored(live.connection.state, ({ holdsPicture }) => holdsPicture)
  const isSeen = camera.track && camera.on
  const isTaken = useIsTaken()
  const notes = [
    ...(isSeen || isTaken ? [] : [t('picture.off')]),
    ...(microphone.on || isTaken ? [] : [t('picture.muted')]),
  ]
  return (
    <Half
      testId="my-half"
      className={className}
      picture={
        isSeen && camera.track
          ? // Held back: the ground of a picture, and no portrait for the blink of an eye.
            isHeld || (
              <TrackVideo track={camera.track} label={t('picture.me', { name })} testId="my-video" mirrored />
            )
          : null
      }
      portrait={{
        name: me.name,
        src: portraits.me,
        flip: true,
        field: me.role === 'EXPERT' ? field : undefined,
      }}
      tab={
        <NameTab name={t('you')} place={t('place', { place: placeOf(me), time: time(at) })} notes={notes} />
      }
    />
  )
}
