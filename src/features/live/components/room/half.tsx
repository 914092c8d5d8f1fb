import type { ReactNode } from 'react'
import { cx } from '#src/ui/cx.ts'
import { Plate } from '#src/ui/person/plate.tsx'

type HalfProps = {
  /** The live picture; without one the portrait stands in. */
  picture: ReactNode | null
  portrait: { name: string; src: string | undefined; field?: string; flip?: boolean }
  tab: ReactNode
  testId: string
  className?: string
}

/** One of the two halves of the room. */
export function Half({ picture, portrait, tab, testId, className }: HalfProps) {
  return (
    <figure
      data-testid={testId}
      className={cx(
        'relative m-0 min-h-0 overflow-hidden',
        picture ? 'bg-ink [@media(prefers-color-scheme:dark)]:bg-paper-2' : 'bg-paper-2',
        className,
      )}
    >
      {picture ?? (
        <span className="absolute inset-0 grid place-items-center p-4 pb-12">
          <Plate
            {...portrait}
            eager
            className="h-[min(100%,360px)] max-w-full [&_img]:h-full [&_svg]:h-full"
          />
        </span>
      )}
      {tab}
    </figure>
  )
}
