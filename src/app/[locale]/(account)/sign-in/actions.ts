'use server'

import { redirect } from 'next/navigation'
import { routes } from '#src/app/routes.ts'
import { followLink } from '#src/features/identity/follow-link.ts'
import {
  followLinkSchema,
  requestLinkSchema,
  signInSchema,
  signUpSchema,
} from '#src/features/identity/identity.schema.ts'
import type { OpenedSession } from '#src/features/identity/open-session.ts'
import { requestSignInLink } from '#src/features/identity/request-sign-in-link.ts'
import { signInWithPassword } from '#src/features/identity/sign-in-with-password.ts'
import { signUp as signUpUseCase } from '#src/features/identity/sign-up.ts'
import { localePath } from '#src/i18n/paths.ts'
import { rememberSession } from '#src/server/auth/remember-session.ts'
import { action } from '#src/server/http/action.ts'
import { reader } from '#src/server/http/reader.ts'
import { visitor } from '#src/server/http/visitor.ts'

/** Back to where the person was; else home, an expert's being the studio, in the language that they are reading. */
async function enter(session: OpenedSession): Promise<never> {
  await rememberSession(session)
  const { locale } = await reader()
  redirect(session.next ?? localePath(locale, session.isExpert ? routes.studio : routes.home))
}

export const signIn = action(
  signInSchema,
  async (ctx, input) => signInWithPassword(ctx, input, await visitor()),
  { after: enter },
)

export const mailLink = action(requestLinkSchema, async (ctx, input) =>
  requestSignInLink(ctx, input, await visitor()),
)

export const signUp = action(signUpSchema, async (ctx, input) => signUpUseCase(ctx, input, await visitor()))

export const follow = action(
  followLinkSchema,
  async (ctx, input) => followLink(ctx, input, await visitor()),
  { after: enter },
)
