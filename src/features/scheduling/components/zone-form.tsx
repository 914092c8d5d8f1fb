'use client'

import { useActionState } from 'react'
import type { ActionState, FormAction } from '#src/features/action-state.ts'
import { SelectField, type SelectOption } from '#src/ui/form/select.tsx'
import { SubmitButton } from '#src/ui/form/submit-button.tsx'

interface ZoneFormProps {
  action: FormAction
  zone: string
  zones: SelectOption[]
  labels: Record<'open' | 'text' | 'zone' | 'save' | 'saving', string>
}

/** For who moves; folded away, because that is rare. A client component for its answers. */
export function ZoneForm({ action, zone, zones, labels }: ZoneFormProps) {
  const [state, submit] = useActionState<ActionState | null, FormData>(action, null)
  const refused = state && !state.ok ? state : null
  return (
    <details className="mt-5" open={refused ? true : undefined}>
      <summary className="w-fit cursor-pointer py-1 text-15 underline underline-offset-[0.18em]">
        {labels.open}
      </summary>
      <form action={submit} noValidate className="mt-2 grid max-w-[34em] justify-items-start gap-4">
        <p className="text-15 text-ink-2">{labels.text}</p>
        <SelectField
          key={refused?.values.timeZone}
          name="timeZone"
          label={labels.zone}
          options={zones}
          defaultValue={refused?.values.timeZone ?? zone}
          error={refused ? (refused.fieldErrors.timeZone ?? refused.message) : undefined}
          className="w-full"
        />
        <SubmitButton busyLabel={labels.saving}>{labels.save}</SubmitButton>
      </form>
    </details>
  )
}
