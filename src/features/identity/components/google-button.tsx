'use client'

import { useState } from 'react'
import { Button } from '#src/ui/button.tsx'
import { Note } from '#src/ui/feedback/note.tsx'

type GoogleButtonProps = { next: string | null; labels: Record<'google' | 'leaving' | 'failed', string> }

/**
 * A client component, because the way to Google begins with a token that a script has to fetch first, and because
 * a form that ends on another host is refused by our policy (form-action).
 */
export function GoogleButton({ next, labels }: GoogleButtonProps) {
  const [state, setState] = useState<'ready' | 'leaving' | 'failed'>('ready')
  const leave = async () => {
    setState('leaving')
    try {
      const { csrfToken } = (await (await fetch('/api/auth/csrf')).json()) as { csrfToken: string }
      const response = await fetch('/api/auth/signin/google', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ csrfToken, callbackUrl: next ?? '/', json: 'true' }),
      })
      const { url } = (await response.json()) as { url?: string }
      if (!response.ok || !url) throw new Error('refused')
      window.location.assign(url)
    } catch {
      setState('failed')
    }
  }
  return (
    <div className="grid gap-3">
      {state === 'failed' && <Note tone="danger">{labels.failed}</Note>}
      <Button wide onClick={leave} busy={state === 'leaving' && labels.leaving}>
        {labels.google}
      </Button>
    </div>
  )
}
