import { redirect } from 'next/navigation'
import type { SignedIn } from '#src/features/authorize.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { localePath } from '#src/i18n/paths.ts'
import { getActor } from './get-actor.ts'

/**
 * For pages of the signed-in: everybody else is sent to sign in, and comes back to `path`.
 * @param path with its language and query, as `/en/account`
 */
export async function requireUser(locale: Locale, path: string): Promise<SignedIn> {
  const actor = await getActor()
  if (actor.kind === 'USER') return actor
  redirect(signInPath(locale, path))
}

/** Where "Sign in" leads from a page that one wants to come back to. */
export function signInPath(locale: Locale, next: string): string {
  return `${localePath(locale, '/sign-in')}?${new URLSearchParams({ next })}`
}
