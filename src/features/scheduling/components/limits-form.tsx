'use client'

import { useActionState } from 'react'
import type { ActionState, FormAction } from '#src/features/action-state.ts'
import { Note } from '#src/ui/feedback/note.tsx'
import { TextField } from '#src/ui/form/input.tsx'
import { SelectField, type SelectOption } from '#src/ui/form/select.tsx'
import { SubmitButton } from '#src/ui/form/submit-button.tsx'

type NumberLimit =
  | 'minimumNoticeMinutes'
  | 'horizonDays'
  | 'bufferBeforeMinutes'
  | 'bufferAfterMinutes'
  | 'dailyMaximum'

interface LimitsFormProps {
  action: FormAction
  values: Record<'stepMinutes' | NumberLimit, string>
  steps: SelectOption[]
  fields: readonly { name: NumberLimit; label: string; help?: string; min: number; max: number }[]
  labels: Record<'step' | 'save' | 'saving' | 'saved', string>
}

/** A client component for its answers. */
export function LimitsForm({ action, values, steps, fields, labels }: LimitsFormProps) {
  const [state, submit] = useActionState<ActionState | null, FormData>(action, null)
  const refused = state && !state.ok ? state : null
  const value = (name: keyof typeof values) => refused?.values[name] ?? values[name]
  return (
    <form action={submit} noValidate className="grid gap-5 md:grid-cols-2">
      {refused && (
        <Note tone="danger" className="md:col-span-2">
          {refused.message}
        </Note>
      )}
      <SelectField
        key={value('stepMinutes')}
        name="stepMinutes"
        label={labels.step}
        options={steps}
        defaultValue={value('stepMinutes')}
        error={refused?.fieldErrors.stepMinutes}
      />
      {fields.map(({ name, label, help, min, max }) => (
        <TextField
          key={`${name} ${value(name)}`}
          type="number"
          inputMode="numeric"
          name={name}
          label={label}
          help={help}
          min={min}
          max={max}
          defaultValue={value(name)}
          error={refused?.fieldErrors[name]}
        />
      ))}
      <div className="flex flex-wrap items-center gap-4 md:col-span-2">
        <SubmitButton busyLabel={labels.saving}>{labels.save}</SubmitButton>
        <p role="status" className="text-15 text-ink-2">
          {state?.ok && labels.saved}
        </p>
      </div>
    </form>
  )
}
