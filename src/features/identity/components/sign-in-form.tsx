'use client'

import type { FormAction } from '#src/features/action-state.ts'
import { Button } from '#src/ui/button.tsx'
import { Note } from '#src/ui/feedback/note.tsx'
import { TextField } from '#src/ui/form/input.tsx'
import { mail } from '#src/ui/icon-shapes.ts'
import { FormRefusal } from './form-refusal.tsx'
import { useFormAction } from './use-form-action.ts'

type SignInFormProps = {
  signIn: FormAction
  mailLink: FormAction<{ email: string }>
  next: string | null
  labels: Record<
    | 'email'
    | 'password'
    | 'signIn'
    | 'signingIn'
    | 'mailLink'
    | 'mailing'
    | 'mailLinkHelp'
    | 'sent'
    | 'sentHelp',
    string
  >
}

/** Password, or a link to the same address: two buttons of one form. A client component for its answers. */
export function SignInForm({ signIn, mailLink, next, labels }: SignInFormProps) {
  const password = useFormAction(signIn)
  const link = useFormAction(mailLink)
  const asked = link.state && !link.state.ok ? link : password
  if (link.done)
    return (
      <Note icon={mail}>
        <p className="font-semibold">{labels.sent.replace('{email}', () => link.done?.email ?? '')}</p>
        <p className="mt-1">{labels.sentHelp}</p>
      </Note>
    )
  return (
    <form action={password.submit} noValidate className="grid gap-5">
      <FormRefusal state={asked.state} />
      <TextField
        label={labels.email}
        name="email"
        type="email"
        autoComplete="username"
        required
        defaultValue={asked.value('email')}
        error={asked.error('email')}
      />
      <TextField
        label={labels.password}
        name="password"
        type="password"
        autoComplete="current-password"
        error={password.error('password')}
      />
      {next && <input type="hidden" name="next" value={next} />}
      <Button type="submit" kind="go" size="big" wide busy={password.pending && labels.signingIn}>
        {labels.signIn}
      </Button>
      <div className="border-t border-rule pt-4">
        <Button type="submit" wide formAction={link.submit} busy={link.pending && labels.mailing}>
          {labels.mailLink}
        </Button>
        <p className="mt-2 text-13 text-ink-3">{labels.mailLinkHelp}</p>
      </div>
    </form>
  )
}
