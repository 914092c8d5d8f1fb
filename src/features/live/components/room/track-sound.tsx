'use client'

import type { RemoteAudioTrack } from 'livekit-client'
import { useEffect, useRef } from 'react'
import { usePlayOn } from './use-play-on.ts'

/** The other's voice, or the sound of their screen, on the chosen output. */
export function TrackSound({ track, speakerId }: { track: RemoteAudioTrack; speakerId: string }) {
  const ref = useRef<HTMLAudioElement>(null)
  usePlayOn(ref)

  useEffect(() => {
    const audio = ref.current
    if (!audio) return
    track.attach(audio)
    return () => {
      track.detach(audio)
    }
  }, [track])

  useEffect(() => {
    // Not every browser lets a page choose, and a device may just have gone: the standard output plays then.
    void track.setSinkId(speakerId).catch(() => {})
  }, [track, speakerId])

  // biome-ignore lint/a11y/useMediaCaption: a live voice has no captions
  return <audio ref={ref} autoPlay data-testid="other-sound" />
}
