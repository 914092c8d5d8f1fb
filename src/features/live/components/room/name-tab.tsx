import type { ReactNode } from 'react'

type NameTabProps = {
  name: string
  /** `Lisbon, 18:07` */
  place: string
  /** "camera off", "muted": what is not as usual. */
  notes: readonly string[]
  children?: ReactNode
}

/** On paper, at the lower corner of a half. */
export function NameTab({ name, place, notes, children }: NameTabProps) {
  return (
    <figcaption className="absolute bottom-0 left-0 flex max-w-full flex-wrap items-baseline gap-x-2.5 bg-paper px-3.5 pt-2 pb-1 font-serif text-[1.125rem]/[1.2] font-medium max-md:pr-3 max-md:pl-4 md:text-[1.25rem]/[1.2]">
      <span>{name}</span>
      <span className="num font-sans text-14 font-normal text-ink-2">{[place, ...notes].join(' · ')}</span>
      {children}
    </figcaption>
  )
}
