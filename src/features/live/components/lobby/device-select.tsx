'use client'

import { useTranslations } from 'next-intl'
import { SelectField } from '#src/ui/form/select.tsx'
import { useSession, useStored } from '../session/session-context.tsx'

type Kind = 'camera' | 'microphone' | 'speaker'

const LABEL = { camera: 'camera', microphone: 'microphone', speaker: 'sound' } as const

/** Which camera, microphone or output; remembered in this browser. */
export function DeviceSelect({ kind }: { kind: Kind }) {
  const { live } = useSession()
  const t = useTranslations('lobby.devices')
  const devices = useStored(live.media.state, (media) => media[`${kind}s`])
  const chosen = useStored(live.media.state, (media) => media[`${kind}Id`])
  const isListed = devices.some(({ id }) => id === chosen)
  return (
    <SelectField
      name={`device-${kind}`}
      label={t(LABEL[kind])}
      value={isListed ? chosen : ''}
      disabled={devices.length === 0}
      onChange={(event) => void live.media.choose(kind, event.target.value)}
      options={[
        ...(isListed ? [] : [{ value: '', label: t('standard') }]),
        ...devices.map(({ id, label }) => ({ value: id, label: label || t(LABEL[kind]) })),
      ]}
    />
  )
}
