import { redirect } from 'next/navigation'
import { routes } from '#src/app/routes.ts'
import { localePath } from '#src/i18n/paths.ts'
import { requestCtx } from '#src/server/http/request-ctx.ts'
import { localeParam } from '../../../_shell/locale-param.ts'

/** The door stands here, outside of the loading state: an answer that has begun to stream cannot redirect. */
export default async function BookingsLayout({ children, params }: LayoutProps<'/[locale]/bookings'>) {
  const locale = await localeParam(params)
  const { actor } = await requestCtx()
  if (actor.kind !== 'USER') {
    const here = encodeURIComponent(localePath(locale, routes.bookings))
    redirect(`${localePath(locale, routes.signIn)}?next=${here}`)
  }
  return children
}
