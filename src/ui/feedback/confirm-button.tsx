'use client'

import { type ReactNode, useState } from 'react'
import { Button } from '../button.tsx'
import type { ButtonLook } from '../button-class.ts'
import { SubmitButton } from '../form/submit-button.tsx'
import { Dialog } from './dialog.tsx'

type ConfirmButtonProps = ButtonLook & {
  /** On the page: "Cancel this session". */
  children: ReactNode
  title: ReactNode
  /** What follows from it, in figures. */
  consequence: ReactNode
  /** Runs when confirmed; form fields may stand in `fields`. */
  action: (data: FormData) => void | Promise<void>
  fields?: ReactNode
  confirm: ReactNode
  busyLabel: string
  /** "Keep it" */
  keep: ReactNode
}

/** A deed that cannot be undone asks once. */
export function ConfirmButton(props: ConfirmButtonProps) {
  const { children, title, consequence, action, fields, confirm, busyLabel, keep, ...look } = props
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button kind="danger" {...look} onClick={() => setOpen(true)}>
        {children}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={title}
        actions={
          <form action={action} className="flex flex-wrap items-center gap-3">
            {fields}
            <SubmitButton kind="danger" busyLabel={busyLabel}>
              {confirm}
            </SubmitButton>
            <Button kind="text" data-safe onClick={() => setOpen(false)}>
              {keep}
            </Button>
          </form>
        }
      >
        {consequence}
      </Dialog>
    </>
  )
}
