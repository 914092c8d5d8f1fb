'use client'

import { useActionState } from 'react'
import { Note } from '#src/ui/feedback/note.tsx'
import { SubmitButton } from '#src/ui/form/submit-button.tsx'
import type { FormAction } from './form-action.ts'

/** A client component, to say on the spot why the payment page did not open. */
export function PayForm({
  action,
  bookingId,
  label,
  busy,
}: {
  action: FormAction
  bookingId: string
  label: string
  busy: string
}) {
  const [state, submit] = useActionState(action, null)
  return (
    <form action={submit} className="grid justify-items-start gap-4">
      {state && !state.ok && <Note tone="danger">{state.message}</Note>}
      <input type="hidden" name="bookingId" value={bookingId} />
      <SubmitButton kind="go" size="big" busyLabel={busy}>
        {label}
      </SubmitButton>
    </form>
  )
}
