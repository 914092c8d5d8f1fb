import type { ReactNode } from 'react'
import { SectionHead } from '#src/ui/layout/section-head.tsx'

/** Title and a line to the left, what can be changed to the right. */
export function Section({ title, text, children }: { title: string; text?: ReactNode; children: ReactNode }) {
  return (
    <section className="section-rule grid gap-x-6 gap-y-5 md:grid-cols-12">
      <div className="md:col-span-5">
        <SectionHead>{title}</SectionHead>
        {text && <p className="max-w-[30em] text-15 text-ink-2">{text}</p>}
      </div>
      <div className="md:col-span-6 md:col-start-7">{children}</div>
    </section>
  )
}
