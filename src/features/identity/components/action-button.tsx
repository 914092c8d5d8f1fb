'use client'

import type { FormAction } from '#src/features/action-state.ts'
import { Button } from '#src/ui/button.tsx'
import type { ButtonLook } from '#src/ui/button-class.ts'
import { FormRefusal } from './form-refusal.tsx'
import { useFormAction } from './use-form-action.ts'

type ActionButtonProps = ButtonLook & {
  action: FormAction
  fields?: Record<string, string>
  label: string
  busyLabel: string
  /** Where the label alone is not clear: "Sign out Firefox on Windows". */
  description?: string
}

/** A form that is one button. A client component for its answers. */
export function ActionButton({
  action,
  fields = {},
  label,
  busyLabel,
  description,
  ...look
}: ActionButtonProps) {
  const form = useFormAction(action)
  return (
    <form action={form.submit} className="grid gap-3">
      <FormRefusal state={form.state} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button {...look} type="submit" aria-label={description} busy={form.pending && busyLabel}>
        {label}
      </Button>
    </form>
  )
}
