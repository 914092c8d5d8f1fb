import Link from 'next/link'
import type { ReactNode } from 'react'

type SectionHeadProps = {
  children: ReactNode
  id?: string
  /** At the right end: "All 212 slots tonight". */
  more?: { href: string; label: string }
}

/** Under the ink rule that opens a section (class `section-rule` on the section). */
export function SectionHead({ children, id, more }: SectionHeadProps) {
  return (
    <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4">
      <h2 id={id} className="title-28">
        {children}
      </h2>
      {more && (
        <Link href={more.href} className="py-1 text-14 hover:decoration-2">
          {more.label}
        </Link>
      )}
    </div>
  )
}
