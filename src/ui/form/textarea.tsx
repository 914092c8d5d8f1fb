import type { ComponentProps } from 'react'
import { cx } from '../cx.ts'
import { controlClass } from './control-class.ts'
import { Field, type FieldTexts } from './field.tsx'

/** A bare area of text that grows with what is written, for inside <Field>. */
export function Textarea({ className, ...rest }: ComponentProps<'textarea'>) {
  return <textarea rows={4} {...rest} className={cx(controlClass, 'field-sizing-content', className)} />
}

type TextareaFieldProps = FieldTexts & Omit<ComponentProps<'textarea'>, 'id'> & { name: string; id?: string }

/** Label, text area, help and error in one. */
export function TextareaField({
  label,
  help,
  error,
  name,
  id = name,
  className,
  ...rest
}: TextareaFieldProps) {
  return (
    <Field id={id} label={label} help={help} error={error} className={className}>
      {(control) => <Textarea {...rest} {...control} name={name} />}
    </Field>
  )
}
