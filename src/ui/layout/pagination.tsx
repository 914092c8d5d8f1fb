import { ButtonLink } from '../button-link.tsx'
import { Icon } from '../icon.tsx'
import { arrowLeft, arrowRight } from '../icon-shapes.ts'

type PaginationProps = {
  label: string
  /** Address and words of the page before; absent on the first. */
  previous?: { href: string; label: string }
  next?: { href: string; label: string }
  /** "19 more experts" */
  rest?: string
}

/** Pages by cursor have no numbers: back, and on. */
export function Pagination({ label, previous, next, rest }: PaginationProps) {
  if (!previous && !next) return null
  return (
    <nav aria-label={label} className="flex flex-wrap items-center gap-3 border-t-2 border-ink pt-5">
      {previous && (
        <ButtonLink href={previous.href} rel="prev">
          <Icon shape={arrowLeft} />
          {previous.label}
        </ButtonLink>
      )}
      {next && (
        <ButtonLink href={next.href} rel="next">
          {next.label}
          <Icon shape={arrowRight} />
        </ButtonLink>
      )}
      {rest && <span className="text-14 text-ink-3">{rest}</span>}
    </nav>
  )
}
