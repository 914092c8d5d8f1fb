import type { ReactNode } from 'react'

type PriceLineProps = {
  /** "Per minute" */
  mode: ReactNode
  /** `€1.20` */
  price: ReactNode
  /** Its maximum or its length: "max €36.00", "30 min". */
  limit: ReactNode
}

/** One price of an expert. Stands in a <dl>; on phones and tablets its three parts share a line. */
export function PriceLine({ mode, price, limit }: PriceLineProps) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto_9em] items-baseline gap-x-2.5 text-14 lg:grid-cols-[1fr_auto]">
      <dt className="text-ink-2">{mode}</dt>
      <dd className="num text-right text-17/[1.5] font-semibold">{price}</dd>
      <dd className="text-right text-13 text-ink-3 lg:col-span-2 lg:-mt-[3px]">{limit}</dd>
    </div>
  )
}
