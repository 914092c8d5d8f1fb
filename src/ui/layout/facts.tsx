import type { ReactNode } from 'react'

export type Fact = { term: string; children: ReactNode }

/** "Speaks: English, French": hairlines, the term in the caption grey. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="text-15/[1.4]">
      {facts.map((fact) => (
        <div
          key={fact.term}
          className="grid grid-cols-[minmax(96px,26%)_minmax(0,1fr)] gap-4 border-b border-rule py-[11px] first:border-t"
        >
          <dt className="text-ink-3">{fact.term}</dt>
          <dd className="min-w-0 wrap-anywhere">{fact.children}</dd>
        </div>
      ))}
    </dl>
  )
}
