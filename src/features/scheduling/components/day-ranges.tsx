'use client'

import { useState } from 'react'
import { Button } from '#src/ui/button.tsx'
import { cx } from '#src/ui/cx.ts'
import { Input } from '#src/ui/form/input.tsx'
import { Icon } from '#src/ui/icon.tsx'
import { circleAlert, x } from '#src/ui/icon-shapes.ts'
import { MOST_RANGES, type TimeRange } from './ranges.ts'

interface DayRangesProps {
  /** Behind `start` and `end` in the names of the fields: the weekday, or nothing. */
  suffix: number | ''
  name: string
  ranges: readonly TimeRange[]
  labels: Record<'closed' | 'from' | 'to' | 'add' | 'remove', string>
  /** What each of the ranges is called, for as many as there may be. */
  rangeLabels: readonly string[]
  error?: string
  onChange?: () => void
  className?: string
}

/** The ranges of one day. React keeps what is typed: the form is not emptied by its saving. */
export function DayRanges(props: DayRangesProps) {
  const { suffix, name, ranges, labels, rangeLabels, error, onChange, className } = props
  const [rows, setRows] = useState(() => ranges.map((range, key) => ({ key, ...range })))
  const change = (next: typeof rows) => {
    setRows(next)
    onChange?.()
  }
  const set = (key: number, part: Partial<TimeRange>) =>
    change(rows.map((row) => (row.key === key ? { ...row, ...part } : row)))
  const last = rows.at(-1)
  return (
    <fieldset
      className={cx(
        'grid min-w-0 grid-cols-[minmax(0,1fr)] gap-x-4 gap-y-2 py-3 md:grid-cols-[120px_minmax(0,1fr)_auto]',
        className,
      )}
    >
      <legend className="contents">
        <span className="py-2 font-semibold md:col-start-1 md:row-start-1">{name}</span>
      </legend>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-2 md:col-start-2">
        {rows.length === 0 && <p className="py-2 text-ink-3">{labels.closed}</p>}
        {rows.map((row, index) => {
          const range = rangeLabels[index] ?? name
          const invalid = error ? true : undefined
          return (
            <div key={row.key} className="flex items-center gap-2">
              <Input
                type="time"
                name={`start${suffix}`}
                value={row.start}
                onChange={(event) => set(row.key, { start: event.target.value })}
                aria-label={`${range}, ${labels.from}`}
                aria-invalid={invalid}
                className="num min-w-0 max-w-[132px]"
              />
              <span aria-hidden="true">–</span>
              <Input
                type="time"
                name={`end${suffix}`}
                value={row.end}
                onChange={(event) => set(row.key, { end: event.target.value })}
                aria-label={`${range}, ${labels.to}`}
                aria-invalid={invalid}
                className="num min-w-0 max-w-[132px]"
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
      {rows.length < MOST_RANGES && (
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
