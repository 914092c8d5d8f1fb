import type { ComponentProps } from 'react'
import { cx } from '../cx.ts'
import { controlClass } from './control-class.ts'
import { Field, type FieldTexts } from './field.tsx'

export type SelectOption = { value: string; label: string; disabled?: boolean }

type SelectProps = ComponentProps<'select'> & { options: SelectOption[] }

/** The native list: it is the best one on phones and needs no script. For inside <Field>. */
export function Select({ options, className, ...rest }: SelectProps) {
  return (
    <span className={cx('relative block', className)}>
      <select {...rest} className={cx(controlClass, 'appearance-none pr-9')}>
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
      <span
        aria-hidden="true"
        className="pointer-events-none absolute top-1/2 right-3 -translate-y-1/2 border-x-[6px] border-t-[6px] border-x-transparent border-t-ink"
      />
    </span>
  )
}

type SelectFieldProps = FieldTexts & Omit<SelectProps, 'id'> & { name: string; id?: string }

/** Label, list, help and error in one. */
export function SelectField({ label, help, error, name, id = name, className, ...rest }: SelectFieldProps) {
  return (
    <Field id={id} label={label} help={help} error={error} className={className}>
      {(control) => <Select {...rest} {...control} name={name} />}
    </Field>
  )
}
