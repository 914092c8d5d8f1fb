import Link from 'next/link'
import type { ReactNode } from 'react'
import { Live } from '#src/ui/live.tsx'
import { Plate } from '#src/ui/person/plate.tsx'

export type Face = {
  name: string
  href: string
  portrait: string | undefined
  /** Its widths. */
  portraits?: string
  /** Slug of the field: the colour behind them. */
  field: string
  headline: string
  /** "€1.20 a minute" */
  price: ReactNode
  /** "first 3 min free", "max €36.00" */
  terms: ReactNode
  /** "Available now", when they are. */
  live: string | undefined
}

/** One of the two faces of the home page. The second is mirrored, so that they face each other. */
export function FaceCard({ face, flip = false }: { face: Face; flip?: boolean }) {
  return (
    <article className="group relative min-w-0 md:max-lg:grid md:max-lg:grid-cols-2 md:max-lg:items-end md:max-lg:gap-x-4">
      <Plate
        name={face.name}
        src={face.portrait}
        srcSet={face.portraits}
        sizes="(min-width: 1100px) 250px, (min-width: 760px) 25vw, 50vw"
        field={face.field}
        flip={flip}
        eager
        className="w-full rounded-none"
      />
      <div className="pt-3 pr-2.5 md:max-lg:pr-0">
        {face.live && <Live>{face.live}</Live>}
        <h2 className="title-22 tracking-[-0.006em]">
          <Link href={face.href} className="no-underline group-hover:underline after:absolute after:inset-0">
            {face.name}
          </Link>
        </h2>
        <p className="mt-0.5 mb-2 text-14 text-ink-2">{face.headline}</p>
        <p className="num text-15/[1.4] font-semibold">
          {face.price}
          <span className="block font-normal text-ink-3">{face.terms}</span>
        </p>
      </div>
    </article>
  )
}
