import type { ComponentProps } from 'react'
import { cx } from '../cx.ts'
import { controlClass } from './control-class.ts'
import { Field, type FieldTexts } from './field.tsx'

/** A bare text control, for inside <Field>. */
export function Input({ className, ...rest }: ComponentProps<'input'>) {
  return <input {...rest} className={cx(controlClass, className)} />
}

type TextFieldProps = FieldTexts & Omit<ComponentProps<'input'>, 'id'> & { name: string; id?: string }

/** Label, input, help and error in one. `name` is also the id unless one is given. */
export function TextField({ label, help, error, name, id = name, className, ...rest }: TextFieldProps) {
  return (
    <Field id={id} label={label} help={help} error={error} className={className}>
      {(control) => <Input {...rest} {...control} name={name} />}
    </Field>
  )
}
