import { redirect } from 'next/navigation'
import { cache } from 'react'
import { unwrap } from '#src/domain/errors.ts'
import { fieldHref } from '#src/features/catalog/addresses.ts'
import { type FieldPage, readFieldPage } from '#src/features/catalog/field-page/read-field-page.ts'
import type { FieldSlug } from '#src/features/catalog/fields.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { requestCtx } from '#src/server/http/request-ctx.ts'

/** Read once for the page and its metadata. Whoever the page began behind may have left: then to the first one. */
export const fieldPageOf = cache(
  async (locale: Locale, field: FieldSlug, after: string | undefined): Promise<FieldPage> => {
    const page = await readFieldPage(await requestCtx(), { field, after: after ?? null, locale })
    if (!page.ok && page.error.code === 'NOT_FOUND') redirect(fieldHref(locale, field))
    return unwrap(page)
  },
)
