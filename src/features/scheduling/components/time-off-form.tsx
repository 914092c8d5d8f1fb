'use client'

import { useActionState } from 'react'
import type { ActionState, FormAction } from '#src/features/action-state.ts'
import { Note } from '#src/ui/feedback/note.tsx'
import { Field } from '#src/ui/form/field.tsx'
import { Input, TextField } from '#src/ui/form/input.tsx'
import { SubmitButton } from '#src/ui/form/submit-button.tsx'

interface TimeOffFormProps {
  action: FormAction
  labels: Record<'from' | 'to' | 'time' | 'reason' | 'reasonHelp' | 'add' | 'adding', string>
}

/** A client component for its answers. Without times, whole days. */
export function TimeOffForm({ action, labels }: TimeOffFormProps) {
  const [state, submit] = useActionState<ActionState | null, FormData>(action, null)
  const refused = state && !state.ok ? state : null
  const value = (name: string) => refused?.values[name] ?? ''
  return (
    <form action={submit} noValidate className="mt-4 grid gap-4 md:grid-cols-2">
      {refused && (
        <Note tone="danger" className="md:col-span-2">
          {refused.message}
        </Note>
      )}
      {(['from', 'to'] as const).map((end) => (
        <Field
          key={end}
          id={`${end}Date`}
          label={labels[end]}
          error={refused?.fieldErrors[`${end}Date`] ?? refused?.fieldErrors[`${end}Time`]}
        >
          {(control) => (
            <span className="flex gap-2">
              <Input {...control} type="date" name={`${end}Date`} defaultValue={value(`${end}Date`)} />
              <Input
                type="time"
                name={`${end}Time`}
                defaultValue={value(`${end}Time`)}
                aria-label={`${labels[end]}, ${labels.time}`}
                className="max-w-[132px]"
              />
            </span>
          )}
        </Field>
      ))}
      <TextField
        name="reason"
        label={labels.reason}
        help={labels.reasonHelp}
        maxLength={200}
        defaultValue={value('reason')}
        error={refused?.fieldErrors.reason}
      />
      <div className="self-center">
        <SubmitButton busyLabel={labels.adding}>{labels.add}</SubmitButton>
      </div>
    </form>
  )
}
