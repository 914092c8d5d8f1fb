'use client'

import type { FormAction } from '#src/features/action-state.ts'
import { Button } from '#src/ui/button.tsx'
import { Note } from '#src/ui/feedback/note.tsx'
import { TextField } from '#src/ui/form/input.tsx'
import { mail } from '#src/ui/icon-shapes.ts'
import { FormRefusal } from './form-refusal.tsx'
import { useFormAction } from './use-form-action.ts'

type SignUpFormProps = {
  signUp: FormAction<{ email: string }>
  next: string | null
  labels: Record<
    'name' | 'nameHelp' | 'email' | 'emailHelp' | 'signUp' | 'signingUp' | 'sent' | 'sentHelp',
    string
  >
}

/** Name and address; the rest happens behind the mailed link. A client component for its answers. */
export function SignUpForm({ signUp, next, labels }: SignUpFormProps) {
  const form = useFormAction(signUp)
  if (form.done)
    return (
      <Note icon={mail}>
        <p className="font-semibold">{labels.sent.replace('{email}', () => form.done?.email ?? '')}</p>
        <p className="mt-1">{labels.sentHelp}</p>
      </Note>
    )
  return (
    <form action={form.submit} noValidate className="grid gap-5">
      <FormRefusal state={form.state} />
      <TextField
        label={labels.name}
        help={labels.nameHelp}
        name="name"
        autoComplete="name"
        required
        defaultValue={form.value('name')}
        error={form.error('name')}
      />
      <TextField
        label={labels.email}
        help={labels.emailHelp}
        name="email"
        type="email"
        autoComplete="email"
        required
        defaultValue={form.value('email')}
        error={form.error('email')}
      />
      {next && <input type="hidden" name="next" value={next} />}
      <Button type="submit" kind="go" size="big" wide busy={form.pending && labels.signingUp}>
        {labels.signUp}
      </Button>
    </form>
  )
}
