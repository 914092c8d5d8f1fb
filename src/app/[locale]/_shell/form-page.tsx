import type { ReactNode } from 'react'

type FormPageProps = { title: ReactNode; lede?: ReactNode; children: ReactNode; aside?: ReactNode }

/** A page with one form: the title to the left, the fields beside it; one under the other on phones. */
export function FormPage({ title, lede, children, aside }: FormPageProps) {
  return (
    <div className="grid gap-8 pt-10 pb-16 md:grid-cols-12 md:gap-6 md:pt-16">
      <header className="md:col-span-6">
        <h1 className="title-48 wrap-anywhere">{title}</h1>
        {lede && <p className="lede mt-4 max-w-[28em]">{lede}</p>}
      </header>
      <div className="md:col-span-5 md:col-start-8">
        {children}
        {aside && <div className="mt-7 border-t border-rule pt-4 text-15 text-ink-2">{aside}</div>}
      </div>
    </div>
  )
}
