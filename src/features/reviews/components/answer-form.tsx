'use client'

import { useActionState } from 'react'
import type { ActionState, FormAction } from '#src/features/action-state.ts'
import { Note } from '#src/ui/feedback/note.tsx'
import { SubmitButton } from '#src/ui/form/submit-button.tsx'
import { TextareaField } from '#src/ui/form/textarea.tsx'

interface AnswerFormProps {
  action: FormAction
  reviewId: string
  reply: string | null
  labels: Record<'change' | 'answer' | 'answerHelp' | 'send' | 'sending' | 'saved', string>
}

/** A client component for its answers. Folded away once an answer stands. */
export function AnswerForm({ action, reviewId, reply, labels }: AnswerFormProps) {
  const [state, submit] = useActionState<ActionState | null, FormData>(action, null)
  const refused = state && !state.ok ? state : null
  const form = (
    <form action={submit} noValidate className="grid max-w-[34em] gap-4 pt-2">
      {refused && <Note tone="danger">{refused.message}</Note>}
      <TextareaField
        key={reply}
        name="text"
        id="answer"
        label={labels.answer}
        help={labels.answerHelp}
        maxLength={1_000}
        rows={3}
        defaultValue={refused?.values.text ?? reply ?? ''}
        error={refused?.fieldErrors.text}
      />
      <input type="hidden" name="reviewId" value={reviewId} />
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton busyLabel={labels.sending}>{labels.send}</SubmitButton>
        <p role="status" className="text-15">
          {state?.ok && labels.saved}
        </p>
      </div>
    </form>
  )
  if (!reply) return form
  return (
    <details>
      <summary className="w-fit cursor-pointer py-1 text-15 underline underline-offset-[0.18em]">
        {labels.change}
      </summary>
      {form}
    </details>
  )
}
