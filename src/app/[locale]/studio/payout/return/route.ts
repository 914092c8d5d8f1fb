import { redirect } from 'next/navigation'
import { routes } from '#src/app/routes.ts'
import { isAppError } from '#src/domain/errors.ts'
import { readPayoutState } from '#src/features/payments/read-payout-state.ts'
import { isLocale } from '#src/i18n/locale.ts'
import { localePath } from '#src/i18n/paths.ts'
import { requestCtx } from '#src/server/http/request-ctx.ts'

/** Where Stripe sends the expert back. It asks Stripe at once; when that fails the webhook will tell. */
export async function GET(_request: Request, { params }: RouteContext<'/[locale]/studio/payout/return'>) {
  const { locale } = await params
  const ctx = await requestCtx()
  await readPayoutState(ctx, { afresh: true }).catch((error: unknown) => {
    if (!isAppError(error)) throw error
    ctx.log.warn({ error }, 'A payout account could not be read on the way back')
  })
  redirect(localePath(isLocale(locale) ? locale : 'en', routes.earnings))
}
