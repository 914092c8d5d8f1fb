import { getTranslations } from 'next-intl/server'
import type { Ctx } from '#src/features/ports.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { fieldHref } from '../addresses.ts'
import { FIELDS, type FieldSlug } from '../fields.ts'
import { readFieldCounts } from '../read-field-counts.ts'
import { FieldIndex } from './field-index.tsx'

type FieldsWithCountsProps = { ctx: Ctx; locale: Locale; except?: FieldSlug }

/** The index of fields with who is there. */
export async function FieldsWithCounts({ ctx, locale, except }: FieldsWithCountsProps) {
  return <Fields locale={locale} except={except} counts={await readFieldCounts(ctx)} />
}

type Counts = Awaited<ReturnType<typeof readFieldCounts>>

/** The same before anybody was counted: the names and their links are known at once. */
export async function Fields({
  locale,
  except,
  counts,
}: Omit<FieldsWithCountsProps, 'ctx'> & { counts?: Counts }) {
  const t = await getTranslations({ locale, namespace: 'catalog.fields' })
  const home = await getTranslations({ locale, namespace: 'home.fields' })
  return (
    <FieldIndex
      fields={FIELDS.filter((slug) => slug !== except).map((slug) => ({
        slug,
        name: t(`${slug}.name`),
        href: fieldHref(locale, slug),
        note: counts ? home('note', counts.get(slug) ?? { experts: 0, now: 0 }) : undefined,
      }))}
    />
  )
}
