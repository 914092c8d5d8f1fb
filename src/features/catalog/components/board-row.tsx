import Link from 'next/link'
import { Badge } from '#src/ui/badge.tsx'
import { ButtonLink } from '#src/ui/button-link.tsx'
import { Plate } from '#src/ui/person/plate.tsx'

export type BoardEntry = {
  /** The page on which this time is booked. */
  href: string
  /** `18:15`, in the reader's zone, and the same instant for machines. */
  time: string
  dateTime: string
  name: string
  portrait: string | undefined
  /** Its widths. */
  portraits?: string
  field: string
  /** What it is about. */
  what: string
  badge: { kind: 'licence' | 'identity'; text: string } | undefined
  /** `EN · PL` and its long form for screen readers. */
  languages: { short: string; long: string }
  /** `€0.80/min`, and its maximum or length. */
  price: string
  limit: string
  /** "Book 18:15" */
  book: string
}

/** One line of the board: time, face, who and what, languages, price, and the deed. */
export function BoardRow({ entry }: { entry: BoardEntry }) {
  return (
    <li className="relative grid grid-cols-[62px_44px_minmax(0,1fr)_auto] items-start gap-x-3 border-t border-rule py-3 md:grid-cols-[80px_52px_minmax(0,1fr)_88px_max-content] md:items-center md:gap-4 lg:grid-cols-[80px_52px_minmax(0,1fr)_82px_88px_max-content]">
      <time
        dateTime={entry.dateTime}
        className="num pt-0.5 font-serif max-md:row-span-2 text-[1.5rem]/none font-medium tracking-[-0.02em] md:pt-0 md:text-[1.875rem]/none"
      >
        {entry.time}
      </time>
      <Plate
        name={entry.name}
        src={entry.portrait}
        srcSet={entry.portraits}
        sizes="52px"
        field={entry.field}
        className="w-full max-md:row-span-2"
      />
      {/* On phones name and price share a line, and what it is about runs below both. */}
      <div className="min-w-0 max-md:contents">
        <h3 className="text-[1.125rem]/[1.2] tracking-normal md:text-[1.25rem]/[1.2]">
          {/* On phones the whole row is the link; on wide screens the button is. */}
          <Link
            href={entry.href}
            className="no-underline hover:underline max-md:after:absolute max-md:after:inset-0"
          >
            {entry.name}
          </Link>
        </h3>
        <div className="max-md:order-1 max-md:col-span-2">
          <p className="text-14/[1.35] text-ink-2 md:text-15/[1.35]">{entry.what}</p>
          {entry.badge && <Badge kind={entry.badge.kind}>{entry.badge.text}</Badge>}
        </div>
      </div>
      <span className="hidden text-13 text-ink-2 lg:block">
        <span aria-hidden="true">{entry.languages.short}</span>
        <span className="sr-only">{entry.languages.long}</span>
      </span>
      <p className="num text-right">
        <b className="block text-16/[1.3] font-semibold">{entry.price}</b>
        <span className="text-13 text-ink-3">{entry.limit}</span>
      </p>
      <ButtonLink href={entry.href} size="small" className="num max-md:hidden">
        {entry.book}
      </ButtonLink>
    </li>
  )
}
