'use client'

import { type ReactNode, useActionState } from 'react'
import type { FormAction } from '#src/features/action-state.ts'
import { Note } from '#src/ui/feedback/note.tsx'
import { SubmitButton } from '#src/ui/form/submit-button.tsx'
import { TextareaField } from '#src/ui/form/textarea.tsx'

interface MoveFormProps {
  action: FormAction
  bookingId: string
  /** ISO instant. */
  startAt: string
  /** What will be asked for, in words. */
  children: ReactNode
  labels: Record<'message' | 'messageHelp' | 'ask' | 'asking', string>
}

/** A client component, to say on the spot why a time cannot be asked for any more. */
export function MoveForm({ action, bookingId, startAt, children, labels }: MoveFormProps) {
  const [state, submit] = useActionState(action, null)
  const refused = state && !state.ok ? state : null
  return (
    <form action={submit} className="grid gap-4 border-t-[1.5px] border-ink px-5 pt-[18px] pb-5">
      {children}
      <TextareaField
        name="message"
        label={labels.message}
        help={labels.messageHelp}
        maxLength={500}
        rows={2}
        defaultValue={refused?.values.message ?? ''}
        error={refused?.fieldErrors.message}
      />
      <input type="hidden" name="bookingId" value={bookingId} />
      <input type="hidden" name="startAt" value={startAt} />
      {refused && <Note tone="danger">{refused.message}</Note>}
      <div className="max-md:sticky max-md:bottom-0 max-md:bg-sheet max-md:py-3 md:justify-self-start">
        <SubmitButton kind="go" size="big" wide busyLabel={labels.asking}>
          {labels.ask}
        </SubmitButton>
      </div>
    </form>
  )
}
