'use server'

import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { routes } from '#src/app/routes.ts'
import { AppError } from '#src/domain/errors.ts'
import { holdSlotInput } from '#src/features/booking/hold-slot.schema.ts'
import { startBooking } from '#src/features/booking/start-booking.ts'
import { localePath } from '#src/i18n/paths.ts'
import { isTimeZone } from '#src/i18n/time-zone.ts'
import { rememberZone } from '#src/server/auth/remember-session.ts'
import { limited } from '#src/server/http/limited.ts'
import { reader } from '#src/server/http/reader.ts'
import { requestCtx } from '#src/server/http/request-ctx.ts'
import { bookHref, problemHref, sheetHrefOf } from './hrefs.ts'

/** The sheet's button: on to the payment page, the booking, signing in, or back with what stands against it. */
export async function bookSlot(form: FormData): Promise<void> {
  const { locale } = await reader()
  const path = String(form.get('path') ?? '')
  const parsed = holdSlotInput.safeParse(Object.fromEntries(form))
  // Nothing here is typed: what cannot be read is no time of any page of ours.
  if (!parsed.success) redirect(problemHref(locale, path, new AppError('SLOT_NOT_OFFERED')))
  const ctx = await requestCtx()
  if (ctx.actor.kind === 'ANONYMOUS') redirect(bookHref(locale, parsed.data))
  const refuse = (error: AppError) => redirect(problemHref(locale, path, error, parsed.data))
  const retryAfterSeconds = await limited(ctx, 'BOOK')
  if (retryAfterSeconds !== null) return refuse(new AppError('RATE_LIMITED', { retryAfterSeconds }))
  const started = await startBooking(ctx, parsed.data)
  if (!started.ok) return refuse(started.error)
  const { bookingId, checkoutUrl } = started.value
  redirect(checkoutUrl ?? localePath(locale, routes.booking(bookingId)))
}

const zoneWish = z.object({
  newZone: z.string().max(64).refine(isTimeZone, 'zone'),
  path: z.string().max(500),
  offeringId: z.string().max(64),
  durationMinutes: z.string().max(8),
  startAt: z.string().max(32),
})

/** "Change" beside the zone: times are written in another one from now on, and the choice stays. */
export async function changeZone(form: FormData): Promise<void> {
  const { locale } = await reader()
  const wish = zoneWish.safeParse(Object.fromEntries(form))
  if (!wish.success)
    redirect(problemHref(locale, String(form.get('path') ?? ''), new AppError('INVALID_INPUT')))
  rememberZone(await cookies(), wish.data.newZone)
  redirect(sheetHrefOf(locale, wish.data))
}
