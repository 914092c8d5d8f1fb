import { portraitUrl } from '#src/features/catalog/portrait-url.ts'
import { formatDay } from '#src/i18n/format/date.ts'
import { capitalise } from '#src/i18n/format/sentence.ts'
import { formatTime, formatTimeThere, sameClock } from '#src/i18n/format/time.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { placeOfZone } from '#src/i18n/place.ts'
import { Plate } from '#src/ui/person/plate.tsx'

interface AgreementProps {
  locale: Locale
  zone: string
  /** Epoch milliseconds. */
  startAt: number
  /** Whom the reader meets. */
  other: { displayName: string; portraitKey: string | null; timeZone: string }
  category: string
  title: string
  /** Price, payment and cancellation, in plain words. */
  lines: readonly string[]
}

/** Who, what, when and on which terms: the same words before paying, after it, and on the booking's page. */
export function Agreement({ locale, zone, startAt, other, category, title, lines }: AgreementProps) {
  const there = sameClock(startAt, zone, other.timeZone)
    ? null
    : formatTimeThere(locale, startAt, other.timeZone)
  return (
    <div className="mt-6 grid grid-cols-[104px_minmax(0,1fr)] gap-x-5 gap-y-4 border-t-2 border-ink pt-5 md:grid-cols-[144px_minmax(0,1fr)] md:grid-rows-[auto_1fr] md:gap-x-6 md:gap-y-2">
      <Plate
        src={portraitUrl(other.portraitKey)}
        name={other.displayName}
        field={category}
        className="self-start md:row-span-2"
      />
      <div>
        <p className="title-28 num text-balance">
          {capitalise(locale, formatDay(locale, startAt, zone))}, {formatTime(locale, startAt, zone)}
        </p>
        <p className="mt-1 text-15 text-ink-2">
          {placeOfZone(locale, zone)}
          {there && ` (${there})`}
        </p>
        <p className="mt-3">
          <b className="font-semibold">{title}</b>, {other.displayName}
        </p>
      </div>
      <ul className="text-15 text-ink-2 max-md:col-span-2">
        {lines.map((line) => (
          <li
            key={line}
            className="relative pl-4 before:absolute before:top-[0.72em] before:left-0 before:w-2 before:border-t-[1.5px] before:border-ink"
          >
            {line}
          </li>
        ))}
      </ul>
    </div>
  )
}
