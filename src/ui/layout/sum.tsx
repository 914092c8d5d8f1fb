import { cx } from '../cx.ts'

export type SumLine = { label: string; amount: string }

type SumProps = { lines: readonly SumLine[]; total: SumLine; className?: string }

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
      <div className="title-28 mt-1.5 flex justify-between gap-5 border-t-[1.5px] border-ink pt-2">
        <dt>{total.label}</dt>
        <dd className="num text-right whitespace-nowrap">{total.amount}</dd>
      </div>
    </dl>
  )
}
