import { routes } from '#src/app/routes.ts'
import { localePath } from '#src/i18n/paths.ts'
import { requireUser } from '#src/server/auth/require-user.ts'
import { localeParam } from '../../../_shell/locale-param.ts'

/** The door stands here, outside of the loading state: an answer that has begun to stream cannot redirect. */
export default async function BookingsLayout({ children, params }: LayoutProps<'/[locale]/bookings'>) {
  const locale = await localeParam(params)
  await requireUser(locale, localePath(locale, routes.bookings))
  return children
}
