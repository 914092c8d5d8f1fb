import { getTranslations } from 'next-intl/server'
import { bookSlot, changeZone } from '#src/app/[locale]/(learner)/book/actions.ts'
import { routes } from '#src/app/routes.ts'
import type { Zone } from '#src/domain/time/zone.ts'
import { BookingSheet } from '#src/features/booking/components/booking-sheet.tsx'
import { prepareSheet, type SheetQuery } from '#src/features/booking/prepare-sheet.ts'
import { searchHref } from '#src/features/catalog/addresses.ts'
import { isField } from '#src/features/catalog/fields.ts'
import type { ExpertPage } from '#src/features/catalog/read-expert.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { localePath } from '#src/i18n/paths.ts'
import { requestCtx } from '#src/server/http/request-ctx.ts'
import { ButtonLink } from '#src/ui/button-link.tsx'
import { Empty } from '#src/ui/feedback/empty.tsx'
import { Note } from '#src/ui/feedback/note.tsx'
import { problemText } from './problem.ts'

type BookingProps = {
  locale: Locale
  zone: string
  expert: ExpertPage
  query: SheetQuery & { problem?: string | string[] }
}

/** The booking sheet, or why there is none and where else to look. */
export async function Booking({ locale, zone, expert, query }: BookingProps) {
  const t = await getTranslations({ locale, namespace: 'expert' })
  const ctx = await requestCtx()
  const problem = await problemText(locale, query.problem)
  const sheet = expert.open ? await prepareSheet(ctx, expert.offerings, query, zone as Zone) : null
  if (!sheet) {
    const field = expert.fields.map(({ slug }) => slug).find(isField)
    return (
      <Empty title={t('paused.title', { name: expert.firstName })} text={t('paused.text')}>
        <ButtonLink href={searchHref(locale, { field })}>{t('paused.action')}</ButtonLink>
      </Empty>
    )
  }
  return (
    <>
      {problem && (
        <Note tone="danger" className="mb-4">
          {problem}
        </Note>
      )}
      <BookingSheet
        {...{ locale, zone }}
        now={ctx.clock.now()}
        expert={{ displayName: expert.name, firstName: expert.firstName, timeZone: expert.timeZone }}
        offerings={expert.offerings}
        chosen={sheet.chosen}
        choice={sheet.choice}
        slots={sheet.slots}
        path={localePath(locale, routes.expert(expert.handle))}
        action={bookSlot}
        changeZone={changeZone}
      />
    </>
  )
}

/** The sheet's own shape while the calendar is read. */
export async function BookingLoading({ locale, name }: { locale: Locale; name: string }) {
  const t = await getTranslations({ locale, namespace: 'expert' })
  const bar = 'block animate-breathe rounded-1 bg-paper-3 motion-reduce:animate-none'
  return (
    <div
      aria-busy="true"
      className="-mx-(--gutter) min-h-[560px] border-y-[1.5px] border-ink bg-sheet p-5 md:mx-0 md:rounded-2 md:border-[1.5px]"
    >
      <p role="status" className="mb-4 text-14 text-ink-2">
        {t('loading', { name })}
      </p>
      <div aria-hidden="true" className="grid grid-cols-3 gap-2">
        {Array.from({ length: 9 }, (_, index) => `cell-${index}`).map((cell) => (
          <span key={cell} className={`${bar} h-[58px]`} />
        ))}
      </div>
    </div>
  )
}
