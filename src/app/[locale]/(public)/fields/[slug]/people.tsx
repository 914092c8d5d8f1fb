import { getTranslations } from 'next-intl/server'
import { env } from '#src/env.ts'
import { expertHref, fieldHref } from '#src/features/catalog/addresses.ts'
import { ResultRow } from '#src/features/catalog/components/result-row.tsx'
import { StructuredData } from '#src/features/catalog/components/structured-data.tsx'
import type { FieldSlug } from '#src/features/catalog/fields.ts'
import { itemList } from '#src/features/catalog/structured-data.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { readerZone } from '#src/server/http/reader-zone.ts'
import { requestCtx } from '#src/server/http/request-ctx.ts'
import { Pagination } from '#src/ui/layout/pagination.tsx'
import { fieldPageOf } from './read.ts'

type FieldPeopleProps = {
  locale: Locale
  field: FieldSlug
  after: string | undefined
  nonce: string | undefined
}

/** The people of a field, and the ways to the others: everybody is reached by links alone. */
export async function FieldPeople({ locale, field, after, nonce }: FieldPeopleProps) {
  const t = await getTranslations({ locale, namespace: 'catalog.field' })
  const { people, previous, next } = await fieldPageOf(locale, field, after)
  const zone = await readerZone()
  const now = (await requestCtx()).clock.now()
  const pages = people.map((card) => ({
    name: card.name,
    url: new URL(expertHref(locale, card), env.APP_URL).href,
  }))
  return (
    <>
      <ul className="border-t-2 border-ink">
        {people.map((card, index) => (
          <ResultRow key={card.expertId} {...{ locale, zone, now, card }} eager={index < 2} />
        ))}
      </ul>
      <Pagination
        label={t('pages')}
        previous={
          previous && {
            href: fieldHref(locale, field, previous.after ?? undefined),
            label: t('previous'),
          }
        }
        next={next && { href: fieldHref(locale, field, next.after), label: t('next') }}
      />
      <StructuredData nonce={nonce} data={itemList(pages)} />
    </>
  )
}
