'use client'

import { useActionState } from 'react'
import type { FormAction } from '#src/features/action-state.ts'
import { ConfirmButton } from '#src/ui/feedback/confirm-button.tsx'
import { Note } from '#src/ui/feedback/note.tsx'
import { TextareaField } from '#src/ui/form/textarea.tsx'

interface CancelFormProps {
  action: FormAction
  bookingId: string
  expectedKeptMinor: number
  labels: Record<
    'open' | 'title' | 'consequence' | 'confirm' | 'busy' | 'keep' | 'reason' | 'reasonHelp',
    string
  >
}

/** A client component: cancelling asks once, with the figures, and says why it did not go through. */
export function CancelForm({ action, bookingId, expectedKeptMinor, labels }: CancelFormProps) {
  const [state, submit] = useActionState(action, null)
  const refused = state && !state.ok ? state : null
  return (
    <>
      <ConfirmButton
        kind="text"
        title={labels.title}
        consequence={labels.consequence}
        confirm={labels.confirm}
        busyLabel={labels.busy}
        keep={labels.keep}
        action={submit}
        fields={
          <>
            <input type="hidden" name="bookingId" value={bookingId} />
            <input type="hidden" name="expectedKeptMinor" value={expectedKeptMinor} />
            <TextareaField
              name="reason"
              label={labels.reason}
              help={labels.reasonHelp}
              maxLength={500}
              rows={2}
              className="w-full pb-2"
              error={refused?.fieldErrors.reason}
            />
          </>
        }
      >
        {labels.open}
      </ConfirmButton>
      {refused && (
        <Note tone="danger" className="w-full">
          {refused.message}
        </Note>
      )}
    </>
  )
}
