'use client'

import { createContext, type ReactNode, use, useEffect, useState, useSyncExternalStore } from 'react'
import type { Store } from '../../client/store.ts'
import type { SessionView } from '../../read-session.ts'
import { LiveSession, type Stage } from './live-session.ts'

/** Addresses that the session leads to, with their language. */
export interface SessionHrefs {
  lobby: string
  room: string
  over: string
  home: string
  help: string
}

interface Given {
  live: LiveSession
  hrefs: SessionHrefs
  /** Portraits of both, where they have one. */
  portraits: { me: string | undefined; other: string | undefined }
}

const SessionContext = createContext<Given | null>(null)

type SessionProviderProps = Omit<Given, 'live'> & {
  session: SessionView
  stage: Stage
  /** Nothing of the session but the reader's own camera and microphone. */
  devicesAlone?: boolean
  children: ReactNode
}

/** A client component, because all of it lives in the browser: devices, connection, meter. */
export function SessionProvider({
  session,
  stage,
  devicesAlone = false,
  children,
  ...given
}: SessionProviderProps) {
  const [live] = useState(() => new LiveSession(session, stage))
  useEffect(() => (devicesAlone ? live.startDevices() : live.start()), [live, devicesAlone])
  return <SessionContext value={{ live, ...given }}>{children}</SessionContext>
}

export function useSession(): Given {
  const given = use(SessionContext)
  if (!given) throw new Error('useSession outside of SessionProvider')
  return given
}

/** Another tab or device of this person's has the session: this page only watches. */
export function useIsTaken(): boolean {
  const { live } = useSession()
  return useStored(live.view, ({ status }) => status === 'TAKEN')
}

/** One value of a store; renders again when that value changes and not before. */
export function useStored<T extends object, V>(store: Store<T>, pick: (value: T) => V): V {
  const read = () => pick(store.get())
  return useSyncExternalStore(store.subscribe, read, read)
}
