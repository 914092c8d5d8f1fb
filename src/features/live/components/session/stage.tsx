'use client'

import { Activity, type ReactNode, useState } from 'react'
import type { Stage } from './live-session.ts'
import { useSession, useStored } from './session-context.tsx'

/** The lobby stands in the site's frame, and is gone in the room. */
export function LobbyStage({ children }: { children: ReactNode }) {
  return useStage() === 'LOBBY' ? children : null
}

/**
 * The room has the screen. It is built while its reader is in the lobby, unseen and without effects: the click that
 * opens it then has little left to draw before the other's face. A page that begins in the room takes over what the
 * server drew, at once and not later as an Activity does: by then the connection has gone on.
 */
export function RoomStage({ children }: { children: ReactNode }) {
  const stage = useStage()
  const [first] = useState(stage)
  if (first === 'ROOM') return stage === 'ROOM' ? children : null
  return <Activity mode={stage === 'ROOM' ? 'visible' : 'hidden'}>{children}</Activity>
}

function useStage(): Stage {
  const { live } = useSession()
  return useStored(live.view, ({ stage }) => stage)
}
