'use client'

import type { FormAction } from '#src/features/action-state.ts'
import { Button } from '#src/ui/button.tsx'
import { TextField } from '#src/ui/form/input.tsx'
import { FormRefusal } from './form-refusal.tsx'
import { useFormAction } from './use-form-action.ts'

type FollowLinkFormProps = {
  follow: FormAction
  token: string
  email: string
  /** A new account may get a password here: its owner has just shown that the mailbox is theirs. */
  askPassword: boolean
  labels: Record<'password' | 'passwordHelp' | 'go' | 'going', string>
}

/** The button that uses a mailed link up. A client component for its answers. */
export function FollowLinkForm({ follow, token, email, askPassword, labels }: FollowLinkFormProps) {
  const form = useFormAction(follow)
  return (
    <form action={form.submit} noValidate className="grid gap-5">
      <FormRefusal state={form.state} />
      <input type="hidden" name="token" value={token} />
      {/* For password managers, which store a password under the name that stands beside it. */}
      <input type="email" name="email" value={email} readOnly autoComplete="username" hidden />
      {askPassword && (
        <TextField
          label={labels.password}
          help={labels.passwordHelp}
          name="password"
          type="password"
          autoComplete="new-password"
          error={form.error('password')}
        />
      )}
      <Button type="submit" kind="go" size="big" wide busy={form.pending && labels.going}>
        {labels.go}
      </Button>
    </form>
  )
}
