'use client'

import type { FormAction } from '#src/features/action-state.ts'
import { Button } from '#src/ui/button.tsx'
import { TextField } from '#src/ui/form/input.tsx'
import { FormRefusal } from './form-refusal.tsx'
import { Saved } from './saved.tsx'
import { useFormAction } from './use-form-action.ts'

type PasswordFormProps = {
  save: FormAction
  email: string
  /** False after a fresh sign-in by mailed link. */
  askCurrent: boolean
  labels: Record<'current' | 'password' | 'passwordHelp' | 'save' | 'saving' | 'saved', string>
}

/** A client component for its answers. */
export function PasswordForm({ save, email, askCurrent, labels }: PasswordFormProps) {
  const form = useFormAction(save)
  return (
    <form action={form.submit} noValidate className="grid gap-5">
      <FormRefusal state={form.state} />
      <input type="email" name="username" value={email} readOnly autoComplete="username" hidden />
      {askCurrent && (
        <TextField
          label={labels.current}
          name="currentPassword"
          type="password"
          autoComplete="current-password"
          error={form.error('currentPassword')}
        />
      )}
      <TextField
        label={labels.password}
        help={labels.passwordHelp}
        name="password"
        type="password"
        autoComplete="new-password"
        error={form.error('password')}
      />
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" busy={form.pending && labels.saving}>
          {labels.save}
        </Button>
        <Saved shown={form.state?.ok === true && !form.pending} text={labels.saved} />
      </div>
    </form>
  )
}
