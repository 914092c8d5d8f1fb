'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { useKeys } from '../room/use-keys.ts'
import { useSession, useStored } from '../session/session-context.tsx'
import { CameraRow } from './camera-row.tsx'
import { Counterpart } from './counterpart.tsx'
import { DeviceSelect } from './device-select.tsx'
import { EnterBar } from './enter-bar.tsx'
import { MicrophoneRow } from './microphone-row.tsx'
import { NetworkRow } from './network-row.tsx'
import { Preview } from './preview.tsx'
import { SoundRow } from './sound-row.tsx'
import { StartTitle } from './start-title.tsx'
import { Terms } from './terms.tsx'

/** Before the room: one's own picture at the left, what was checked and the way in at the right. */
export function Lobby() {
  const { live, hrefs } = useSession()
  const router = useRouter()
  const t = useTranslations('lobby')
  const isOver = useStored(live.view, ({ status }) => status === 'OVER')
  useKeys({
    m: () => void live.media.setMicrophone(!live.media.state.get().microphone.on),
    v: () => void live.media.setCamera(!live.media.state.get().camera.on),
  })
  useEffect(() => {
    if (isOver) router.replace(hrefs.over)
  }, [isOver, router, hrefs.over])

  return (
    <div className="flex flex-col gap-5 md:grid md:grid-cols-[minmax(0,7fr)_minmax(0,5fr)] md:items-start md:gap-8 md:pt-9 lg:gap-14">
      <section aria-label={t('preview.label')} className="max-md:contents">
        <Preview />
        <div className="grid gap-3 max-md:order-4 max-md:border-t-2 max-md:border-ink max-md:pt-4 md:mt-5 md:grid-cols-1 md:gap-4 lg:grid-cols-3">
          <DeviceSelect kind="camera" />
          <DeviceSelect kind="microphone" />
          <DeviceSelect kind="speaker" />
        </div>
      </section>
      <section className="max-md:contents">
        <div className="max-md:order-2">
          <Counterpart />
          <StartTitle />
          <ul className="mt-[22px] border-t-2 border-ink">
            <CameraRow />
            <MicrophoneRow />
            <SoundRow />
            <NetworkRow />
          </ul>
          <div className="mt-5 md:hidden">
            <Terms />
          </div>
        </div>
        <div className="contents md:block">
          <div className="contents max-md:[&>*]:order-5 md:block">
            <EnterBar />
          </div>
          <div className="mt-5 max-md:hidden">
            <Terms />
          </div>
        </div>
      </section>
    </div>
  )
}
