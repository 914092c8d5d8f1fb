import { getLocale } from 'next-intl/server'
import { NotFoundPage } from './_shell/not-found-page.tsx'

/** When a page finds nothing under its address (an expert who left, say). */
export default async function NotFound() {
  return <NotFoundPage locale={await getLocale()} />
}
