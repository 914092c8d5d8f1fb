import Link from 'next/link'
import { cx } from '#src/ui/cx.ts'
import { groundClass } from '#src/ui/person/field-ground.ts'

export type IndexedField = {
  slug: string
  name: string
  href: string
  /** "31 experts, 4 now" */
  note?: string
}

/** The fields as an index of a book: their colour, their name, who is there. */
export function FieldIndex({ fields }: { fields: readonly IndexedField[] }) {
  return (
    <ul>
      {fields.map((field) => (
        <li key={field.slug}>
          <Link
            href={field.href}
            className="grid grid-cols-[14px_minmax(0,1fr)_auto] items-center gap-3 border-t border-rule py-[11px] no-underline hover:bg-paper-2"
          >
            <span
              className={cx('h-[18px] w-3.5 rounded-[1px] brightness-(--plate-dim)', groundClass(field.slug))}
            />
            <span className="title-20">{field.name}</span>
            {field.note && <span className="num text-13 text-ink-3">{field.note}</span>}
          </Link>
        </li>
      ))}
    </ul>
  )
}
