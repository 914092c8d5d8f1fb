'use client'

import { useFormStatus } from 'react-dom'
import { Button, type ButtonProps } from '../button.tsx'

type SubmitButtonProps = Omit<ButtonProps, 'busy' | 'type' | 'onClick'> & {
  /** Shown while the form's action runs: "Saving your hours". */
  busyLabel: string
}

/** A client component, because only the form in the browser knows that its action is running. */
export function SubmitButton({ busyLabel, ...rest }: SubmitButtonProps) {
  const { pending } = useFormStatus()
  return <Button {...rest} type="submit" busy={pending && busyLabel} />
}
