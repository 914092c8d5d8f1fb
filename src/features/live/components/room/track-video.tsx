'use client'

import type { LocalVideoTrack, RemoteVideoTrack } from 'livekit-client'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { cx } from '#src/ui/cx.ts'
import { pictureFit } from '../../client/picture-fit.ts'
import { usePlayOn } from './use-play-on.ts'

type TrackVideoProps = {
  track: LocalVideoTrack | RemoteVideoTrack
  label: string
  testId: string
  /** As in a mirror: one's own picture. */
  mirrored?: boolean
  /** A screen: never cut. */
  whole?: boolean
  onFirstFrame?: () => void
}

/** One picture. LiveKit attaches it itself: it then knows the size at which it is needed. */
export function TrackVideo({ track, label, testId, mirrored, whole, onFirstFrame }: TrackVideoProps) {
  const ref = useRef<HTMLVideoElement>(null)
  const [fit, setFit] = useState<'cover' | 'contain'>('cover')
  usePlayOn(ref)

  // With the element itself: a picture that comes before is lost, and LiveKit stops sending to nobody.
  useLayoutEffect(() => {
    const video = ref.current
    if (!video) return
    track.attach(video)
    // attach() sets it for remote tracks; nobody wants to hear a picture.
    video.muted = true
    return () => {
      track.detach(video)
    }
  }, [track])

  useEffect(() => {
    const video = ref.current
    if (!video) return
    const look = () =>
      setFit(
        pictureFit(
          { width: video.videoWidth, height: video.videoHeight },
          { width: video.clientWidth, height: video.clientHeight },
        ),
      )
    const observer = new ResizeObserver(look)
    observer.observe(video)
    video.addEventListener('resize', look)
    return () => {
      observer.disconnect()
      video.removeEventListener('resize', look)
    }
  }, [])

  useLayoutEffect(() => {
    const video = ref.current
    if (!video?.requestVideoFrameCallback || !onFirstFrame) return
    const handle = video.requestVideoFrameCallback(onFirstFrame)
    return () => video.cancelVideoFrameCallback(handle)
  }, [onFirstFrame])

  return (
    <video
      ref={ref}
      data-testid={testId}
      aria-label={label}
      autoPlay
      playsInline
      muted
      className={cx(
        'absolute inset-0 size-full',
        whole || fit === 'contain' ? 'object-contain' : 'object-cover',
        mirrored && '-scale-x-100',
      )}
    />
  )
}
