import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { routes } from '#src/app/routes.ts'
import { COMING_STATUSES, isOneOf, UNSETTLED_STATUSES } from '#src/domain/booking/status.ts'
import { firstName } from '#src/domain/identity/first-name.ts'
import { portraitSrcSet, portraitUrl } from '#src/features/catalog/portrait-url.ts'
import { hasRoom, roomHours } from '#src/features/live/session-time.ts'
import { reviewableUntil } from '#src/features/reviews/review-window.ts'
import { formatShortDay } from '#src/i18n/format/date.ts'
import { formatMinutes } from '#src/i18n/format/duration.ts'
import { formatMoney } from '#src/i18n/format/money.ts'
import { formatRelativeDay } from '#src/i18n/format/relative-day.ts'
import { capitalise } from '#src/i18n/format/sentence.ts'
import { formatTime } from '#src/i18n/format/time.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { localePath } from '#src/i18n/paths.ts'
import { ButtonLink } from '#src/ui/button-link.tsx'
import { Plate } from '#src/ui/person/plate.tsx'
import { Tag } from '#src/ui/tag.tsx'
import { agreedTitle } from '../agreed-title.ts'
import type { BookingRow, ListSide } from '../list-bookings.ts'

interface BookingListRowProps {
  locale: Locale
  zone: string
  now: number
  side: ListSide
  row: BookingRow
  /** The first of its day: the day is written above the time. */
  dated: boolean
}

/** One session: when, with whom, about what, how it stands or what it came to, and what there is to do. */
export async function BookingListRow(props: BookingListRowProps) {
  const { locale, zone, now, side, row, dated } = props
  const t = await getTranslations({ locale, namespace: 'booking' })
  const other =
    side === 'LEARNER'
      ? { name: row.expert.displayName, key: row.expert.portraitKey }
      : { name: row.learner.name, key: row.learner.portraitKey }
  const href = localePath(locale, routes.booking(row.id))
  const day =
    row.startAt.getTime() >= now
      ? formatRelativeDay(locale, row.startAt, now, zone)
      : formatShortDay(locale, row.startAt, zone)
  return (
    <li className="relative grid grid-cols-[82px_44px_minmax(0,1fr)] items-start gap-x-3 gap-y-1 border-t border-rule py-3.5 md:grid-cols-[100px_52px_minmax(0,1fr)_auto] md:items-center md:gap-x-4">
      <time dateTime={row.startAt.toISOString()} className="num max-md:row-span-2">
        <span className={dated ? 'block text-13 whitespace-nowrap text-ink-2' : 'sr-only'}>
          {capitalise(locale, day)}
        </span>
        <span className="font-serif text-[1.5rem]/[1.15] font-medium">
          {formatTime(locale, row.startAt, zone)}
        </span>
      </time>
      <Plate
        name={other.name}
        src={portraitUrl(other.key)}
        srcSet={portraitSrcSet(other.key)}
        sizes="52px"
        field={row.categorySlug}
        className="w-full max-md:row-span-2"
      />
      <div className="min-w-0">
        <h3 className="text-[1.125rem]/[1.2] tracking-normal md:text-[1.25rem]/[1.2]">
          <Link href={href} className="no-underline hover:underline">
            {other.name}
          </Link>
        </h3>
        <p className="text-15/[1.35] text-ink-2">{agreedTitle(locale, row)}</p>
        <Standing />
      </div>
      <div className="grid gap-1 max-md:col-start-3 md:justify-items-end">
        <p className="num text-15">
          {isOneOf(UNSETTLED_STATUSES, row.status) && `${formatMinutes(row.durationMinutes)} · `}
          {amount()}
        </p>
        <Deed />
      </div>
    </li>
  )

  /** What the reader should know before they look closer; silent where all is as it should be. */
  function Standing() {
    const proposal = row.proposals[0]
    const name = firstName(other.name)
    if (proposal && proposal.expiresAt.getTime() > now && hasRoom(row))
      return (
        <Tag tone="hold">{proposal.side === side ? t('list.waits', { name }) : t('list.wish', { name })}</Tag>
      )
    if (row.status === 'HELD' && row.holdExpiresAt)
      return <Tag tone="hold">{t('list.pay', { time: formatTime(locale, row.holdExpiresAt, zone) })}</Tag>
    const asAgreed = isOneOf(COMING_STATUSES, row.status) || row.status === 'SETTLED'
    return asAgreed ? null : (
      <Tag tone={row.status.endsWith('ABSENT') ? 'danger' : 'plain'}>
        {t(`booking.status.${row.status}`, { side, name })}
      </Tag>
    )
  }

  function amount(): string {
    const money = (amountMinor: number) => formatMoney(locale, { amountMinor, currency: row.currency })
    if (row.capMinor === 0) return t('list.free')
    if (isOneOf(UNSETTLED_STATUSES, row.status))
      return row.priceMode === 'PER_MINUTE'
        ? t('list.atMost', { amount: money(row.capMinor) })
        : money(row.capMinor)
    const { capturedMinor = 0, expertShareMinor } = row.payment ?? {}
    if (capturedMinor === 0) return t('list.nothing')
    return side === 'EXPERT'
      ? t('list.share', { amount: money(expertShareMinor ?? 0) })
      : money(capturedMinor)
  }

  function Deed() {
    const { opensAt, closesAt } = roomHours(row)
    if (hasRoom(row) && now >= opensAt && now < closesAt)
      return (
        <ButtonLink kind="ink" size="small" href={localePath(locale, routes.session(row.id))}>
          {t('list.enter')}
        </ButtonLink>
      )
    const until = reviewableUntil(row, row.session)
    if (side === 'LEARNER' && !row.review && until !== null && now <= until)
      return (
        <Link href={`${href}#review`} className="py-1 text-14">
          {t('list.review')}
        </Link>
      )
    return null
  }
}
