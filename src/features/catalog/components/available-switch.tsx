'use client'

import { useCallback, useEffect, useState } from 'react'
import { PRESENCE_EVERY } from '#src/domain/policy/presence.ts'
import { watchPage } from '#src/features/live/components/session/watch-page.ts'
import { Switch } from '#src/ui/form/switch.tsx'
import { keepPresent } from '../client/keep-present.ts'
import { type PresenceAnswer, sayGone, sayPresence } from '../client/presence-api.ts'

type AvailableSwitchProps = {
  /** As the expert left it. */
  available: boolean
  /** False for who cannot be booked: there is nothing to switch then. */
  listed: boolean
  labels: Record<'name' | 'on' | 'off' | 'unlisted' | 'lost', string>
}

/** "Available now", on or off. A client component, because it is the open page that keeps its expert available. */
export function AvailableSwitch({ available, listed, labels }: AvailableSwitchProps) {
  const [on, setOn] = useState(available && listed)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<{ message: string | null } | null>(null)

  const hear = useCallback((answer: PresenceAnswer) => {
    setRefusal(answer.ok ? null : answer)
    // The switch may have been put off on another page of the studio.
    if (answer.ok) setOn(answer.value.available)
  }, [])
  useEffect(() => {
    if (!on) return
    return keepPresent({
      every: PRESENCE_EVERY,
      here: () => void sayPresence('HERE').then(hear),
      gone: sayGone,
      onBack: watchPage,
      onLeave(leave) {
        window.addEventListener('pagehide', leave)
        return () => window.removeEventListener('pagehide', leave)
      },
    })
  }, [on, hear])

  async function turn() {
    setBusy(true)
    hear(await sayPresence(on ? 'OFF' : 'ON'))
    setBusy(false)
  }
  const state = on ? labels.on : labels.off
  const words = refusal ? (refusal.message ?? labels.lost) : state
  return (
    <div className="flex flex-wrap items-center gap-x-4 border-b border-rule text-14 text-ink-2">
      <Switch on={on} disabled={!listed} aria-busy={busy} onClick={() => void (busy || turn())}>
        {labels.name}
      </Switch>
      <p role="status">{listed ? words : labels.unlisted}</p>
    </div>
  )
}
