import type { ReactNode } from 'react'
import { cx } from './cx.ts'

export type Column<Row> = {
  key: string
  head: string
  cell: (row: Row) => ReactNode
  /** Figures stand right and tabular. */
  numeric?: boolean
  /** Words that stand right after figures: more room before them. */
  afterFigures?: boolean
  /** On phones a row is a small block: its `title` bold on top, its `share` right beside it, `hide` left out. */
  phone?: 'title' | 'share' | 'labelled' | 'hide'
  className?: string
}

type TableProps<Row> = {
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
}

/** An ink rule under the heads, hairlines between rows, no box. */
export function Table<Row>({ caption, columns, rows, rowKey }: TableProps<Row>) {
  return (
    <table className="w-full border-collapse text-15/[1.4] max-md:block">
      <caption className="sr-only">{caption}</caption>
      <thead className="max-md:sr-only">
        <tr>
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              className={cx(
                'border-b-[1.5px] border-ink py-2 pr-3 align-bottom text-13 font-semibold text-ink-2 last:pr-0',
                column.numeric ? 'text-right' : 'text-left',
                column.afterFigures && 'md:pl-4',
              )}
            >
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-md:block max-md:border-t-2 max-md:border-ink">
        {rows.map((row) => (
          <tr
            key={rowKey(row)}
            className="border-b border-rule max-md:grid max-md:grid-cols-[minmax(0,1fr)_auto] max-md:gap-x-3 max-md:py-3"
          >
            {columns.map((column) => (
              <td
                key={column.key}
                data-label={column.head}
                className={cx(
                  'py-3 pr-3 align-top last:pr-0 max-md:p-0',
                  column.numeric && 'num md:text-right',
                  column.afterFigures && 'md:pl-4',
                  PHONE[column.phone ?? 'plain'],
                  column.className,
                )}
              >
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const PHONE = {
  plain: 'max-md:col-span-2',
  title: 'max-md:col-start-1 max-md:font-semibold',
  share: 'max-md:col-start-2 max-md:text-right max-md:font-semibold',
  labelled: "max-md:col-span-2 max-md:before:text-ink-3 max-md:before:content-[attr(data-label)_'_']",
  hide: 'max-md:hidden',
}
