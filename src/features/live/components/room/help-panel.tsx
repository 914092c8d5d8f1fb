'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '#src/ui/button.tsx'
import { DeviceSelect } from '../lobby/device-select.tsx'
import { useSession } from '../session/session-context.tsx'
import { Panel } from './panel.tsx'

/** "Something is wrong": the few things that help, and what about the money. */
export function HelpPanel({ onClose }: { onClose: () => void }) {
  const { live } = useSession()
  const { media, connection, session } = live
  const t = useTranslations('room.help')
  return (
    <Panel title={t('title')} close={t('close')} onClose={onClose}>
      <div className="min-h-0 overflow-y-auto px-4 pb-4">
        <Part title={t('hear')} text={t('hearText')}>
          <DeviceSelect kind="speaker" />
          <Button size="small" onClick={() => void connection.startAudio()}>
            {t('playSound')}
          </Button>
        </Part>
        <Part title={t('heard')} text={t('heardText')}>
          <DeviceSelect kind="microphone" />
          <Button size="small" onClick={() => void media.restart('microphone')}>
            {t('restartMicrophone')}
          </Button>
          <DeviceSelect kind="camera" />
          <Button size="small" onClick={() => void media.restart('camera')}>
            {t('restartCamera')}
          </Button>
        </Part>
        <Part title={t('stuck')} text={t('stuckText')}>
          <Button size="small" onClick={() => void connection.leave().then(() => connection.join())}>
            {t('rejoin')}
          </Button>
        </Part>
        <Part
          title={t('money')}
          text={session.me.role === 'LEARNER' ? t('moneyLearner') : t('moneyExpert')}
        />
      </div>
    </Panel>
  )
}

function Part({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <section className="border-b border-rule py-3 last:border-0">
      <h3 className="font-sans text-15 font-semibold tracking-normal">{title}</h3>
      <p className="text-14 text-ink-2">{text}</p>
      {children && <div className="mt-2.5 grid gap-2.5">{children}</div>}
    </section>
  )
}
