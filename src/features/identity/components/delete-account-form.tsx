'use client'

import { useState } from 'react'
import type { FormAction } from '#src/features/action-state.ts'
import { Button } from '#src/ui/button.tsx'
import { Dialog } from '#src/ui/feedback/dialog.tsx'
import { TextField } from '#src/ui/form/input.tsx'
import { FormRefusal } from './form-refusal.tsx'
import { useFormAction } from './use-form-action.ts'

type DeleteAccountFormProps = {
  remove: FormAction
  askPassword: boolean
  labels: Record<'open' | 'title' | 'consequence' | 'current' | 'confirm' | 'removing' | 'keep', string>
}

/** Asks once, says what goes and what stays. A client component, because a dialog opens by script. */
export function DeleteAccountForm({ remove, askPassword, labels }: DeleteAccountFormProps) {
  const [open, setOpen] = useState(false)
  const form = useFormAction(remove)
  return (
    <>
      <Button kind="danger" onClick={() => setOpen(true)}>
        {labels.open}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={labels.title}
        actions={
          <form action={form.submit} noValidate className="grid w-full gap-4">
            <FormRefusal state={form.state} />
            {askPassword && (
              <TextField
                label={labels.current}
                id="delete-current-password"
                name="currentPassword"
                type="password"
                autoComplete="current-password"
                error={form.error('currentPassword')}
              />
            )}
            <div className="flex flex-wrap items-center gap-3">
              <Button type="submit" kind="danger" busy={form.pending && labels.removing}>
                {labels.confirm}
              </Button>
              <Button kind="text" onClick={() => setOpen(false)}>
                {labels.keep}
              </Button>
            </div>
          </form>
        }
      >
        {labels.consequence}
      </Dialog>
    </>
  )
}
