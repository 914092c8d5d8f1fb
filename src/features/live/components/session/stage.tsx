'use client'

import type { ReactNode } from 'react'
import { useSession, useStored } from './session-context.tsx'

/** Shows its children in one stage only: the lobby stands in the site's frame, the room has the screen. */
export function InStage({ stage, children }: { stage: 'LOBBY' | 'ROOM'; children: ReactNode }) {
  const { live } = useSession()
  return useStored(live.view, (view) => view.stage) === stage ? children : null
}
