import { dayParts } from '#src/i18n/format/date.ts'
import type { Locale } from '#src/i18n/locale.ts'
import type { BookingRow, ListSide } from '../list-bookings.ts'
import { BookingListRow } from './booking-list-row.tsx'

interface BookingsListProps {
  locale: Locale
  zone: string
  now: number
  side: ListSide
  rows: readonly BookingRow[]
}

/** Rows on paper, the date written once for all sessions of a day. */
export function BookingsList({ locale, zone, now, side, rows }: BookingsListProps) {
  const dayOf = (row: BookingRow | undefined) => {
    if (!row) return ''
    const { weekday, day } = dayParts(locale, row.startAt, zone)
    return `${weekday} ${day} ${row.startAt.getUTCMonth()}`
  }
  return (
    <ol>
      {rows.map((row, index) => (
        <BookingListRow
          key={row.id}
          {...{ locale, zone, now, side, row }}
          dated={dayOf(row) !== dayOf(rows[index - 1])}
        />
      ))}
    </ol>
  )
}
