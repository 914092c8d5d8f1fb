import Form from 'next/form'
import { cx } from '../cx.ts'
import type { SelectOption } from '../form/select.tsx'
import { Icon } from '../icon.tsx'
import { arrowRight, search } from '../icon-shapes.ts'

export type SearchBoxProps = {
  /** Where the answer is: the query is in the address, so it can be shared and works without script. */
  action: string
  /** hero: tall, its button is the floor of the box. bar: one line above results. */
  look: 'hero' | 'bar'
  what: { label: string; value?: string; placeholder?: string }
  when: { label: string; value?: string; options: SelectOption[] }
  most: { label: string; value?: string; options: SelectOption[] }
  submit: string
  /** What else the address carries along: names and values. */
  keep?: readonly (readonly [name: string, value: string])[]
}

/** One ruled box: what, when, at most. Query: `q`, `when`, `max`. */
export function SearchBox({ action, look, what, when, most, submit, keep = [] }: SearchBoxProps) {
  const hero = look === 'hero'
  const cell = cx('block min-w-0 border-rule', hero ? 'px-4 pt-[11px] pb-[9px]' : 'px-4 pt-[7px] pb-1.5')
  const name = cx('block font-semibold text-ink-2', hero ? 'text-13' : 'text-12')
  const control = cx(
    'w-full appearance-none truncate bg-transparent outline-offset-4',
    hero ? 'py-0.5 text-17' : 'text-16/[1.5]',
  )
  const phone = hero ? '' : 'max-md:hidden'
  return (
    <Form
      action={action}
      role="search"
      className={cx(
        'grid rounded-2 border-[1.5px] border-ink bg-sheet',
        hero
          ? 'grid-cols-2 md:grid-cols-[minmax(0,1fr)_184px_116px]'
          : 'grid-cols-[minmax(0,1fr)_auto] md:grid-cols-[minmax(0,1fr)_190px_130px_auto]',
      )}
    >
      {keep.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label className={cx(cell, 'md:border-r', hero && 'max-md:col-span-2 max-md:border-b')}>
        <span className={name}>{what.label}</span>
        <input
          type="search"
          name="q"
          defaultValue={what.value}
          placeholder={what.placeholder}
          maxLength={200}
          autoComplete="off"
          enterKeyHint="search"
          className={cx(control, 'cursor-text')}
        />
      </label>
      <Cell name="when" {...when} look={{ cell: cx(cell, 'border-r', phone), label: name, control }} />
      <Cell
        name="max"
        {...most}
        look={{ cell: cx(cell, !hero && 'md:border-r', phone), label: name, control }}
      />
      {hero ? (
        <button
          type="submit"
          className="col-span-full flex min-h-[54px] items-center justify-between rounded-b-1 bg-accent px-[18px] text-17/[1.2] font-semibold text-on-accent transition-colors duration-(--d-1) hover:bg-accent-2"
        >
          {submit}
          <Icon shape={arrowRight} />
        </button>
      ) : (
        <button
          type="submit"
          className="flex min-h-[52px] items-center gap-2 rounded-r-1 bg-ink px-[18px] text-15 font-semibold text-on-ink hover:bg-ink-2"
        >
          <Icon shape={search} />
          <span className="max-md:sr-only">{submit}</span>
        </button>
      )}
    </Form>
  )
}

type CellProps = {
  name: string
  label: string
  value?: string
  options: SelectOption[]
  look: { cell: string; label: string; control: string }
}

function Cell({ name, label, value, options, look }: CellProps) {
  return (
    <label className={look.cell}>
      <span className={look.label}>{label}</span>
      <select name={name} defaultValue={value} className={look.control}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  )
}
