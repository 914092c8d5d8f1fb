import type { ReactNode } from 'react'
import { Icon } from '#src/ui/icon.tsx'
import { chevronDown } from '#src/ui/icon-shapes.ts'

/** Folded until asked; the native element, so it opens without script and is found by the page search. */
export function Question({ question, children }: { question: string; children: ReactNode }) {
  return (
    <details className="group border-t border-rule">
      <summary className="flex items-center justify-between gap-4 py-3.5 text-16 font-semibold hover:underline">
        {question}
        <Icon shape={chevronDown} className="transition-transform duration-(--d-1) group-open:rotate-180" />
      </summary>
      <p className="max-w-[38em] pb-4 text-ink-2">{children}</p>
    </details>
  )
}
