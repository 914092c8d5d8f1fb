import { routes } from '#src/app/routes.ts'
import type { AppError } from '#src/domain/errors.ts'
import { sheetHref } from '#src/features/booking/components/sheet-href.ts'
import type { HoldSlotInput } from '#src/features/booking/hold-slot.schema.ts'
import { returnPath } from '#src/features/identity/return-path.ts'
import { epochMsText } from '#src/features/instant.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { localePath } from '#src/i18n/paths.ts'
import { problemCode } from '#src/server/http/problem-code.ts'

type Wish = Pick<HoldSlotInput, 'offeringId' | 'startAt' | 'durationMinutes' | 'expectedTerms'>

/**
 * The page that says once more what will be booked: it survives signing up, in another browser too. With the terms
 * that were shown, so that it can say if they have changed on the way.
 */
export function bookHref(locale: Locale, wish: Wish): string {
  return `${localePath(locale, routes.book)}?${queryOf(wish)}`
}

/** Back to where the button was, with what stands against it. */
export function problemHref(locale: Locale, path: string, problem: AppError, wish?: Wish): string {
  const back = returnPath(path) ?? localePath(locale, routes.search)
  // What could not be read is left as it was: the page of before, with what stands against it.
  const query = wish ? queryOf(wish) : new URLSearchParams(back.split('?')[1])
  query.set('problem', problemCode(problem))
  return `${back.split('?')[0]}?${query}`
}

/** Back to a sheet with what was chosen on it. */
export function sheetHrefOf(
  locale: Locale,
  wish: { path: string; offeringId: string; durationMinutes: string; startAt: string },
): string {
  const back = returnPath(wish.path) ?? localePath(locale, routes.search)
  return sheetHref(back.split('?')[0] ?? back, {
    offeringId: wish.offeringId,
    minutes: Number(wish.durationMinutes) || undefined,
    startAt: epochMsText.safeParse(wish.startAt).data ?? null,
  })
}

function queryOf({ offeringId, startAt, durationMinutes, expectedTerms }: Wish): URLSearchParams {
  return new URLSearchParams({
    offering: offeringId,
    at: startAt.toISOString(),
    minutes: String(durationMinutes),
    ...(expectedTerms ? { terms: expectedTerms } : {}),
  })
}
