import { cx } from '../cx.ts'

export type SumLine = { label: string; amount: string }

type SumProps = { lines: readonly SumLine[]; total: SumLine; className?: string }

/** Longer ones would take several lines in the size of the amount, and are set as text beside it: "Paid with Visa…". */
const SHORT_LABEL = 16

/** How an amount comes about, line by line, and what it comes to. */
export function Sum({ lines, total, className }: SumProps) {
  return (
    <dl className={cx('text-15/[1.6]', className)}>
      {lines.map((line) => (
        <div key={line.label} className="flex justify-between gap-5 py-px">
          <dt>{line.label}</dt>
          <dd className="num text-right whitespace-nowrap">{line.amount}</dd>
        </div>
      ))}
      <div className="mt-1.5 flex items-baseline justify-between gap-5 border-t-[1.5px] border-ink pt-2">
        <dt className={total.label.length > SHORT_LABEL ? 'text-16' : 'title-28'}>{total.label}</dt>
        <dd className="title-28 num text-right whitespace-nowrap">{total.amount}</dd>
      </div>
    </dl>
  )
}
