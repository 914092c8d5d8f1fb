import type { ReactNode } from 'react'

type TextPageProps = { title: ReactNode; lede: ReactNode; children: ReactNode }

/** A page to be read: a large title, a lede, then sections of TextSection. */
export function TextPage({ title, lede, children }: TextPageProps) {
  return (
    <article className="pt-6 md:pt-11">
      <h1 className="title-64 max-w-[14em]">{title}</h1>
      <p className="lede mt-4 max-w-[36em] md:mt-6">{lede}</p>
      <div className="mt-10 grid gap-11 md:mt-14 md:gap-14">{children}</div>
    </article>
  )
}

type TextSectionProps = { id?: string; title: ReactNode; children: ReactNode }

/** Its title at the left, its text at the right; one under the other on phones. */
export function TextSection({ id, title, children }: TextSectionProps) {
  return (
    <section
      id={id}
      className="section-rule grid gap-x-14 gap-y-4 lg:grid-cols-[minmax(0,4fr)_minmax(0,8fr)]"
    >
      <h2 className="title-28">{title}</h2>
      <div className="grid gap-4 lg:max-w-[42em]">{children}</div>
    </section>
  )
}
