'use client'

import { useActionState } from 'react'
import type { ActionState, FormAction } from '#src/features/action-state.ts'
import { Note } from '#src/ui/feedback/note.tsx'
import { SubmitButton } from '#src/ui/form/submit-button.tsx'
import { TextareaField } from '#src/ui/form/textarea.tsx'
import { StarChoice } from './star-choice.tsx'

interface ReviewFormProps {
  action: FormAction
  bookingId: string
  locale: string
  labels: {
    stars: string
    /** What each number of stars means, from one to five. */
    star: readonly string[]
    words: string
    wordsHelp: string
    send: string
    sending: string
  }
}

/** A client component for its answers. */
export function ReviewForm({ action, bookingId, locale, labels }: ReviewFormProps) {
  const [state, submit] = useActionState<ActionState | null, FormData>(action, null)
  const refused = state && !state.ok ? state : null
  return (
    <form action={submit} noValidate className="grid max-w-[34em] gap-5">
      {refused && <Note tone="danger">{refused.message}</Note>}
      <StarChoice
        // React empties a form after its action; a new key puts the choice back.
        key={`stars-${refused?.values.rating}`}
        legend={labels.stars}
        meanings={labels.star}
        chosen={Number(refused?.values.rating) || null}
        error={refused?.fieldErrors.rating}
      />
      <TextareaField
        name="text"
        label={labels.words}
        help={labels.wordsHelp}
        maxLength={2_000}
        defaultValue={refused?.values.text ?? ''}
        error={refused?.fieldErrors.text}
      />
      <input type="hidden" name="bookingId" value={bookingId} />
      <input type="hidden" name="locale" value={locale} />
      <div>
        <SubmitButton kind="ink" busyLabel={labels.sending}>
          {labels.send}
        </SubmitButton>
      </div>
    </form>
  )
}
