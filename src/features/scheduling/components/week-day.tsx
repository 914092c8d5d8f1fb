'use client'

import { useState } from 'react'
import { Button } from '#src/ui/button.tsx'
import { Input } from '#src/ui/form/input.tsx'
import { Icon } from '#src/ui/icon.tsx'
import { circleAlert, x } from '#src/ui/icon-shapes.ts'

export interface DayRanges {
  /** `HH:MM` */
  start: string
  end: string
}

interface WeekDayProps {
  weekday: number
  name: string
  ranges: readonly DayRanges[]
  labels: Record<'closed' | 'from' | 'to' | 'add' | 'remove', string>
  rangeLabels: readonly string[]
  error?: string
  onChange: () => void
}

/** One day of the week with its ranges. React keeps what is typed: the form is not emptied by its saving. */
export function WeekDay({ weekday, name, ranges, labels, rangeLabels, error, onChange }: WeekDayProps) {
  const [rows, setRows] = useState(() => ranges.map((range, key) => ({ key, ...range })))
  const change = (next: typeof rows) => {
    setRows(next)
    onChange()
  }
  const set = (key: number, part: Partial<DayRanges>) =>
    change(rows.map((row) => (row.key === key ? { ...row, ...part } : row)))
  const last = rows.at(-1)
  return (
    <fieldset className="grid gap-x-4 gap-y-2 border-t border-rule py-3 md:grid-cols-[120px_minmax(0,1fr)_auto]">
      <legend className="contents">
        <span className="py-2 font-semibold md:col-start-1 md:row-start-1">{name}</span>
      </legend>
      <div className="grid gap-2 md:col-start-2">
        {rows.length === 0 && <p className="py-2 text-ink-3">{labels.closed}</p>}
        {rows.map((row, index) => {
          const range = rangeLabels[index] ?? name
          const invalid = error ? true : undefined
          return (
            <div key={row.key} className="flex items-center gap-2">
              <Input
                type="time"
                name={`start${weekday}`}
                value={row.start}
                onChange={(event) => set(row.key, { start: event.target.value })}
                aria-label={`${range}, ${labels.from}`}
                aria-invalid={invalid}
                className="num max-w-[132px]"
              />
              <span aria-hidden="true">–</span>
              <Input
                type="time"
                name={`end${weekday}`}
                value={row.end}
                onChange={(event) => set(row.key, { end: event.target.value })}
                aria-label={`${range}, ${labels.to}`}
                aria-invalid={invalid}
                className="num max-w-[132px]"
              />
              <button
                type="button"
                onClick={() => change(rows.filter(({ key }) => key !== row.key))}
                aria-label={`${labels.remove}: ${range}`}
                className="grid size-11 cursor-pointer place-content-center rounded-2 hover:bg-paper-3"
              >
                <Icon shape={x} />
              </button>
            </div>
          )
        })}
        {error && (
          <p className="flex gap-[7px] text-14 font-medium text-danger">
            <Icon shape={circleAlert} className="mt-px" />
            <span>{error}</span>
          </p>
        )}
      </div>
      {rows.length < 12 && (
        <Button
          kind="text"
          onClick={() =>
            change([
              ...rows,
              { key: (last?.key ?? -1) + 1, start: last ? '' : '09:00', end: last ? '' : '17:00' },
            ])
          }
          aria-label={`${labels.add}: ${name}`}
          className="justify-self-start self-start md:col-start-3 md:row-start-1"
        >
          {labels.add}
        </Button>
      )}
    </fieldset>
  )
}
