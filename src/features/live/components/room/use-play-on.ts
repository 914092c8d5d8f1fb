'use client'

import { type RefObject, useEffect } from 'react'
import { watchPage } from '../session/watch-page.ts'

/** Browsers pause what plays on a page that they freeze, and leave it so when the page thaws: dark and without a sound. */
export function usePlayOn(ref: RefObject<HTMLMediaElement | null>): void {
  useEffect(
    () =>
      watchPage(() => {
        // Refused where the browser wants a click first: then it stays as it was.
        if (ref.current?.paused) void ref.current.play().catch(() => {})
      }),
    [ref],
  )
}
