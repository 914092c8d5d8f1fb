import Link from 'next/link'
import type { ReactNode } from 'react'
import { cx } from '#src/ui/cx.ts'

type FilterLinkProps = {
  href: string
  chosen: boolean
  /** One of several at once (a box), or the only one (round). */
  kind: 'box' | 'round'
  label: ReactNode
  /** A second line: "licence, for health". */
  detail?: string
  /** How many experts there would be; absent where nobody counted. */
  count?: number
  /** Read aloud when it is chosen. */
  chosenLabel: string
}

/**
 * A filter as a link that looks like a box to tick: each press is an address, so it works without script, can be
 * shared and gone back from.
 */
export function FilterLink({ href, chosen, kind, label, detail, count, chosenLabel }: FilterLinkProps) {
  return (
    <li>
      <Link
        href={href}
        rel="nofollow"
        prefetch={false}
        scroll={false}
        className="flex items-start gap-2.5 py-1.5 text-15/[1.4] no-underline hover:underline pointer-coarse:py-2.5"
      >
        <span
          aria-hidden="true"
          className={cx(
            'grid size-5 flex-none place-content-center border-[1.5px]',
            kind === 'round' ? 'rounded-round' : 'rounded-1',
            chosen ? 'border-ink bg-ink' : 'border-rule-2 bg-sheet',
            chosen && (kind === 'round' ? DOT : TICK),
          )}
        />
        <span className="min-w-0">
          {label}
          {chosen && <span className="sr-only">, {chosenLabel}</span>}
          {detail && <span className="block text-14 text-ink-3">{detail}</span>}
        </span>
        {count !== undefined && <span className="num ml-auto text-ink-3">{count}</span>}
      </Link>
    </li>
  )
}

const DOT = "after:size-2 after:rounded-round after:bg-on-ink after:content-['']"
const TICK =
  "after:h-2.5 after:w-[5px] after:-translate-x-px after:-translate-y-px after:rotate-45 after:border-r-2 after:border-b-2 after:border-on-ink after:content-['']"
