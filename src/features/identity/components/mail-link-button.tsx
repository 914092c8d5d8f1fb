'use client'

import type { FormAction } from '#src/features/action-state.ts'
import { Button } from '#src/ui/button.tsx'
import { Note } from '#src/ui/feedback/note.tsx'
import { mail } from '#src/ui/icon-shapes.ts'
import { FormRefusal } from './form-refusal.tsx'
import { useFormAction } from './use-form-action.ts'

type MailLinkButtonProps = {
  action: FormAction<{ email: string }>
  labels: Record<'mailLink' | 'mailing' | 'mailed', string>
}

/** A client component for its answer. */
export function MailLinkButton({ action, labels }: MailLinkButtonProps) {
  const form = useFormAction(action)
  if (form.done) return <Note icon={mail}>{labels.mailed}</Note>
  return (
    <form action={form.submit} className="grid justify-items-start gap-3">
      <FormRefusal state={form.state} />
      <Button type="submit" busy={form.pending && labels.mailing}>
        {labels.mailLink}
      </Button>
    </form>
  )
}
