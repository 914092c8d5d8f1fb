import type { ReactNode } from 'react'

export function Block({ title, wide, children }: { title: string; wide?: boolean; children: ReactNode }) {
  return (
    <section className={wide ? 'section-rule min-w-0 md:col-span-2' : 'section-rule min-w-0'}>
      <h2 className="title-22 mb-4">{title}</h2>
      {children}
    </section>
  )
}
