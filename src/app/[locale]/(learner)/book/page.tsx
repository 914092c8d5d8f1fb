import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { routes } from '#src/app/routes.ts'
import { paymentPlan } from '#src/domain/booking/payment-plan.ts'
import { AppError } from '#src/domain/errors.ts'
import { capOf } from '#src/domain/money/price-terms.ts'
import {
  findBookableOffering,
  termsKeyOfOffering,
  termsOfOffering,
} from '#src/features/booking/bookable-offering.ts'
import { Agreement } from '#src/features/booking/components/agreement.tsx'
import { holdSlotInput } from '#src/features/booking/hold-slot.schema.ts'
import { lookAtSlot } from '#src/features/booking/look-at-slot.ts'
import {
  cancellationWords,
  maximumWords,
  paymentWords,
  priceWords,
} from '#src/features/booking/terms-in-words.ts'
import { formatMoney } from '#src/i18n/format/money.ts'
import { formatRelativeDay } from '#src/i18n/format/relative-day.ts'
import { capitalise } from '#src/i18n/format/sentence.ts'
import { formatTime } from '#src/i18n/format/time.ts'
import { localePath } from '#src/i18n/paths.ts'
import { titleIn } from '#src/i18n/title-in.ts'
import { explainError } from '#src/server/http/explain-error.ts'
import { readProblem } from '#src/server/http/problem-code.ts'
import { readerZone } from '#src/server/http/reader-zone.ts'
import { requestCtx } from '#src/server/http/request-ctx.ts'
import { ButtonLink } from '#src/ui/button-link.tsx'
import { Note } from '#src/ui/feedback/note.tsx'
import { SubmitButton } from '#src/ui/form/submit-button.tsx'
import { localeParam } from '../../_shell/locale-param.ts'
import { bookSlot } from './actions.ts'
import { bookHref } from './hrefs.ts'

export async function generateMetadata({ params }: PageProps<'/[locale]/book'>): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeParam(params), namespace: 'booking' })
  return { title: t('book.title') }
}

/** What will be booked, once more, with the one thing that is missing: an account, or the press of a button. */
export default async function BookPage({ params, searchParams }: PageProps<'/[locale]/book'>) {
  const locale = await localeParam(params)
  const query = await searchParams
  const t = await getTranslations({ locale, namespace: 'booking' })
  const zone = await readerZone()
  const ctx = await requestCtx()
  const wish = holdSlotInput.safeParse({
    offeringId: query.offering,
    startAt: query.at,
    durationMinutes: query.minutes,
    timeZone: zone,
    locale,
    expectedTerms: query.terms,
  })
  if (!wish.success) notFound()
  const { data } = wish
  const now = ctx.clock.now()
  const offering = await findBookableOffering(ctx.db, data.offeringId, new Date(now))
  if (!offering?.durations.includes(data.durationMinutes)) notFound()

  const startAt = data.startAt.getTime()
  const terms = termsOfOffering(offering, data.durationMinutes)
  const plan = paymentPlan(terms, startAt, now)
  const free = plan.kind === 'NOTHING_TO_PAY'
  const expectedTerms = termsKeyOfOffering(offering, data.durationMinutes)
  const here = bookHref(locale, { ...data, expectedTerms })
  const next = `?next=${encodeURIComponent(here)}`
  const changed = data.expectedTerms !== '' && data.expectedTerms !== expectedTerms
  const { kept, refusal } = await lookAtSlot(ctx, offering, data)
  const problem =
    refusal ??
    (kept ? null : (readProblem(query.problem) ?? (changed ? new AppError('PRICE_CHANGED') : null)))
  const time = formatTime(locale, startAt, zone)
  const when = capitalise(locale, `${formatRelativeDay(locale, startAt, now, zone)} ${time}`)
  const back = `${localePath(locale, routes.expert(offering.expert.handle))}?offering=${offering.id}`
  return (
    <div className="max-w-[46em] pt-10">
      <h1 className="title-48 wrap-anywhere">{t('book.with', { name: offering.expert.displayName })}</h1>
      {problem && (
        <Note tone="danger" className="mt-6">
          {explainError(locale, problem, ctx.requestId, zone)}{' '}
          {!refusal && <a href={back}>{t('book.otherTimes')}</a>}
        </Note>
      )}
      <Agreement
        {...{ locale, zone, startAt }}
        other={offering.expert}
        category={offering.categorySlug}
        title={titleIn(locale, offering)}
        lines={[
          priceWords(locale, terms),
          ...maximumWords(locale, terms),
          paymentWords(locale, plan, terms, zone),
          cancellationWords(locale, offering.cancellationPolicy, { startAt, now, zone, free }),
        ]}
      />
      {kept?.holdExpiresAt ? (
        <section className="mt-8">
          <p className="text-15 text-ink-2">
            {t('book.kept', { time: formatTime(locale, kept.holdExpiresAt.getTime(), zone) })}
          </p>
          <ButtonLink
            kind="go"
            size="big"
            href={localePath(locale, routes.booking(kept.id))}
            className="mt-4"
          >
            {t('book.goOn')}
          </ButtonLink>
        </section>
      ) : refusal ? (
        <ButtonLink kind="go" size="big" href={back} className="mt-8">
          {t('book.otherTimes')}
        </ButtonLink>
      ) : ctx.actor.kind === 'USER' ? (
        <form action={bookSlot} className="mt-8 flex flex-wrap items-center gap-x-5 gap-y-2">
          <p className="title-28 num w-full pb-1">
            {t(`sheet.total.${terms.mode}`, {
              when,
              amount: formatMoney(locale, { amountMinor: capOf(terms), currency: offering.currency }),
            })}
          </p>
          <input type="hidden" name="offeringId" value={offering.id} />
          <input type="hidden" name="startAt" value={data.startAt.toISOString()} />
          <input type="hidden" name="durationMinutes" value={data.durationMinutes} />
          <input type="hidden" name="expectedTerms" value={expectedTerms} />
          <input type="hidden" name="timeZone" value={zone} />
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="path" value={here} />
          <SubmitButton
            kind="go"
            size="big"
            className="max-md:w-full"
            busyLabel={t('sheet.keeping', { time })}
          >
            {t('sheet.book', { time })}
          </SubmitButton>
          <a href={back} className="py-3">
            {t('book.otherTimes')}
          </a>
        </form>
      ) : (
        <section className="mt-8">
          <h2 className="title-28">{t('book.who')}</h2>
          <p className="mt-2 text-15 text-ink-2">{t('book.nothingLost')}</p>
          <div className="mt-4 flex flex-wrap gap-3">
            <ButtonLink kind="go" size="big" href={`${localePath(locale, routes.signUp)}${next}`}>
              {t('book.signUp')}
            </ButtonLink>
            <ButtonLink kind="line" size="big" href={`${localePath(locale, routes.signIn)}${next}`}>
              {t('book.signIn')}
            </ButtonLink>
          </div>
        </section>
      )}
    </div>
  )
}
