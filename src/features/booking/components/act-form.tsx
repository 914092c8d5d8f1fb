'use client'

import { useActionState } from 'react'
import type { FormAction } from '#src/features/action-state.ts'
import type { ButtonKind, ButtonSize } from '#src/ui/button-class.ts'
import { Note } from '#src/ui/feedback/note.tsx'
import { SubmitButton } from '#src/ui/form/submit-button.tsx'

interface ActFormProps {
  action: FormAction
  fields: Readonly<Record<string, string | number>>
  label: string
  busy: string
  kind?: ButtonKind
  size?: ButtonSize
}

/** One deed, one button. A client component, to say on the spot why it was refused. */
export function ActForm({ action, fields, label, busy, kind, size }: ActFormProps) {
  const [state, submit] = useActionState(action, null)
  return (
    <form action={submit} className="grid justify-items-start gap-4">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton kind={kind} size={size} busyLabel={busy}>
        {label}
      </SubmitButton>
      {state && !state.ok && <Note tone="danger">{state.message}</Note>}
    </form>
  )
}
