import type { ReactNode } from 'react'

type EmptyProps = {
  /** "Nobody for “zither” tonight" */
  title: ReactNode
  /** What there is instead. */
  text: ReactNode
  /** Two real people with times, then another way: no list ends with nothing. */
  children?: ReactNode
}

export function Empty({ title, text, children }: EmptyProps) {
  return (
    <div className="border-y border-rule py-[26px]">
      <h2 className="title-28">{title}</h2>
      <p className="mt-2 mb-3.5 max-w-[34em] text-ink-2">{text}</p>
      {children}
    </div>
  )
}
