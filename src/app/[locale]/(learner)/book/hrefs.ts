import { routes } from '#src/app/routes.ts'
import type { ErrorCode } from '#src/domain/errors.ts'
import type { HoldSlotInput } from '#src/features/booking/hold-slot.schema.ts'
import { returnPath } from '#src/features/identity/return-path.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { localePath } from '#src/i18n/paths.ts'

type Wish = Pick<HoldSlotInput, 'offeringId' | 'startAt' | 'durationMinutes'>

/** The page that says once more what will be booked: it survives signing up, in another browser too. */
export function bookHref(locale: Locale, wish: Wish): string {
  return `${localePath(locale, routes.book)}?${queryOf(wish)}`
}

/** Back to where the button was, with what stands against it. */
export function problemHref(locale: Locale, path: string, problem: ErrorCode, wish?: Wish): string {
  const back = returnPath(path) ?? localePath(locale, routes.search)
  const query = wish ? queryOf(wish) : new URLSearchParams()
  query.set('problem', problem)
  return `${back.split('?')[0]}?${query}`
}

function queryOf({ offeringId, startAt, durationMinutes }: Wish): URLSearchParams {
  return new URLSearchParams({
    offering: offeringId,
    at: startAt.toISOString(),
    minutes: String(durationMinutes),
  })
}
