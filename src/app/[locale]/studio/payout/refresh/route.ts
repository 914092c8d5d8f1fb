import { redirect } from 'next/navigation'
import { routes } from '#src/app/routes.ts'
import { startOnboarding } from '#src/features/payments/start-onboarding.ts'
import { isLocale } from '#src/i18n/locale.ts'
import { localePath } from '#src/i18n/paths.ts'
import { limited } from '#src/server/http/limited.ts'
import { requestCtx } from '#src/server/http/request-ctx.ts'

/** Stripe's links work once and for minutes: it sends whoever comes with an old one here, for a new one. */
export async function GET(_request: Request, { params }: RouteContext<'/[locale]/studio/payout/refresh'>) {
  const given = (await params).locale
  const locale = isLocale(given) ? given : 'en'
  const ctx = await requestCtx()
  const wait = await limited(ctx, 'BOOK')
  const link = wait === null ? await startOnboarding(ctx, { locale }) : null
  redirect(link?.ok ? link.value.url : localePath(locale, routes.earnings))
}
