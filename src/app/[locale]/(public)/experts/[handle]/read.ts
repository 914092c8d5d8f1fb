import { notFound } from 'next/navigation'
import { cache } from 'react'
import { unwrap } from '#src/domain/errors.ts'
import { type ExpertPage, readExpert } from '#src/features/catalog/read-expert.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { requestCtx } from '#src/server/http/request-ctx.ts'

/** Read once for the page, its metadata and its picture; an unknown handle is no page. */
export const expertOf = cache(async (handle: string, locale: Locale): Promise<ExpertPage> => {
  const expert = await readExpert(await requestCtx(), { handle, locale })
  if (!expert.ok && expert.error.code === 'NOT_FOUND') notFound()
  return unwrap(expert)
})
