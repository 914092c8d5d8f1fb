import type { ReactNode } from 'react'

type EmptyProps = {
  /** "Nobody for “zither” tonight" */
  title: ReactNode
  /** What there is instead. */
  text: ReactNode
  /** Two real people with times, then another way: no list ends with nothing. */
  children?: ReactNode
  /** 1 where it is all that a page has to say. */
  level?: 1 | 2
}

export function Empty({ title, text, children, level = 2 }: EmptyProps) {
  const Heading = `h${level}` as const
  return (
    <div className="border-y border-rule py-[26px]">
      <Heading className="title-28">{title}</Heading>
      <p className="mt-2 mb-3.5 max-w-[34em] text-ink-2">{text}</p>
      {children}
    </div>
  )
}
