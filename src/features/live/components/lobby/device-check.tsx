'use client'

import { useTranslations } from 'next-intl'
import { type ComponentProps, useState } from 'react'
import { Button } from '#src/ui/button.tsx'
import { SessionProvider } from '../session/session-context.tsx'
import { CameraRow } from './camera-row.tsx'
import { DeviceSelect } from './device-select.tsx'
import { MicrophoneRow } from './microphone-row.tsx'
import { Preview } from './preview.tsx'
import { SoundRow } from './sound-row.tsx'

type DeviceCheckProps = Omit<ComponentProps<typeof SessionProvider>, 'stage' | 'devicesAlone' | 'children'>

/**
 * Camera, microphone and sound, days before the room opens: whoever finds out then that the browser refuses has time.
 * The browser asks when the button is pressed and not before.
 */
export function DeviceCheck(given: DeviceCheckProps) {
  const t = useTranslations('lobby')
  const [open, setOpen] = useState(false)
  if (!open)
    return (
      <Button kind="go" size="big" onClick={() => setOpen(true)}>
        {t('early.check.start')}
      </Button>
    )
  return (
    <SessionProvider {...given} stage="LOBBY" devicesAlone>
      <Preview />
      <ul className="mt-4 border-t-2 border-ink">
        <CameraRow />
        <MicrophoneRow />
        <SoundRow />
      </ul>
      <div className="mt-4 grid gap-3 lg:grid-cols-3">
        <DeviceSelect kind="camera" />
        <DeviceSelect kind="microphone" />
        <DeviceSelect kind="speaker" />
      </div>
    </SessionProvider>
  )
}
