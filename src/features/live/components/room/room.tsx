'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { cx } from '#src/ui/cx.ts'
import { ToastHost } from '#src/ui/feedback/toast.tsx'
import { useIsTaken, useSession, useStored } from '../session/session-context.tsx'
import { Announcer } from './announcer.tsx'
import { ChatPanel } from './chat-panel.tsx'
import { Controls } from './controls.tsx'
import { Diptych } from './diptych.tsx'
import { EndDialog } from './end-dialog.tsx'
import { HelpPanel } from './help-panel.tsx'
import { MeterBand } from './meter-band.tsx'
import { Notice } from './notice.tsx'
import { TopBar } from './top-bar.tsx'
import { useKeys } from './use-keys.ts'

type Panel = 'CHAT' | 'HELP' | null

const SETTLED_MS = 1_000

/** The room: two faces, clock and cost, five controls. Everything else folds away. */
export function Room() {
  const { live, hrefs } = useSession()
  const router = useRouter()
  const title = useTranslations('room')('title', { name: live.session.other.name })
  const [panel, setPanel] = useState<Panel>(null)
  const [ending, setEnding] = useState(false)
  const isOver = useStored(live.view, ({ status }) => status === 'OVER')
  const isIn = useStored(live.connection.state, ({ phase }) => phase === 'IN')
  const toggle = (which: Panel) => setPanel((open) => (open === which ? null : which))

  useEffect(() => live.chat.setOpen(panel === 'CHAT'), [live, panel])
  // The way from the lobby into the room loads no page, which would bring its title, and its address: a reload then
  // comes back into the room. Both wait until the faces are there.
  useEffect(() => {
    if (!isIn) return
    const timer = setTimeout(() => {
      document.title = `${title} · Vis-à-vis`
      if (location.pathname !== hrefs.room) history.replaceState(null, '', hrefs.room)
    }, SETTLED_MS)
    return () => clearTimeout(timer)
  }, [isIn, title, hrefs.room])
  const isTaken = useIsTaken()
  useKeys({
    m: () => isTaken || void live.media.setMicrophone(!live.media.state.get().microphone.on),
    v: () => isTaken || void live.media.setCamera(!live.media.state.get().camera.on),
    c: () => toggle('CHAT'),
  })

  useEffect(() => {
    if (isOver) router.replace(hrefs.over)
  }, [isOver, router, hrefs.over])

  return (
    <div className="grid h-dvh min-h-[320px] grid-cols-[minmax(0,1fr)] grid-rows-[auto_auto_minmax(0,1fr)_auto_auto] bg-paper">
      <TopBar helpOpen={panel === 'HELP'} onHelp={() => toggle('HELP')} />
      <Notice />
      <main
        id="content"
        className={cx(
          'grid min-h-0 gap-[3px] md:px-6',
          panel &&
            'max-md:grid-rows-[minmax(0,2fr)_minmax(0,3fr)] md:grid-cols-[minmax(0,1fr)_minmax(300px,340px)]',
        )}
      >
        <Diptych withPanel={panel !== null} />
        {panel === 'CHAT' && <ChatPanel onClose={() => setPanel(null)} />}
        {panel === 'HELP' && <HelpPanel onClose={() => setPanel(null)} />}
      </main>
      <MeterBand />
      <Controls chatOpen={panel === 'CHAT'} onChat={() => toggle('CHAT')} onEnd={() => setEnding(true)} />
      <EndDialog open={ending} onClose={() => setEnding(false)} />
      <Announcer />
      <ToastHost />
    </div>
  )
}
