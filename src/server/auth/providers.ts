import type { User } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import GoogleProvider from 'next-auth/providers/google'
import type { z } from 'zod'
import { AppError, type Result } from '#src/domain/errors.ts'
import { env } from '#src/env.ts'
import { followLink } from '#src/features/identity/follow-link.ts'
import { followLinkSchema, signInSchema } from '#src/features/identity/identity.schema.ts'
import type { OpenedSession } from '#src/features/identity/open-session.ts'
import { signInWithPassword } from '#src/features/identity/sign-in-with-password.ts'
import type { Visitor } from '#src/features/identity/visitor.ts'
import type { Ctx } from '#src/features/ports.ts'
import { toAppError } from '#src/server/http/error-table.ts'
import { problemCode } from '#src/server/http/problem-code.ts'
import { requestCtx } from '#src/server/http/request-ctx.ts'
import { visitor } from '#src/server/http/visitor.ts'

/** The ways in over HTTP. They end in the same use cases as the forms of our pages, and under the same limits. */
export function providers() {
  return [
    CredentialsProvider({
      id: 'password',
      name: 'password',
      credentials: { email: {}, password: {} },
      authorize: (given) => enter(signInSchema, given, signInWithPassword),
    }),
    CredentialsProvider({
      id: 'link',
      name: 'link',
      credentials: { token: {} },
      authorize: (given) => enter(followLinkSchema, given, followLink),
    }),
    ...google(),
  ]
}

export function googleIsConfigured(): boolean {
  return Boolean(env.GOOGLE_CLIENT_ID && env.GOOGLE_CLIENT_SECRET)
}

function google() {
  const { GOOGLE_CLIENT_ID: clientId, GOOGLE_CLIENT_SECRET: clientSecret } = env
  return clientId && clientSecret ? [GoogleProvider({ clientId, clientSecret })] : []
}

/**
 * next-auth shows the message of what is thrown as `?error=` of the sign-in page: a code, and for RATE_LIMITED the
 * seconds to wait behind a dot.
 */
async function enter<S extends z.ZodType>(
  schema: S,
  given: unknown,
  run: (ctx: Ctx, input: z.output<S>, from: Visitor) => Promise<Result<OpenedSession>>,
): Promise<User> {
  const parsed = schema.safeParse(given)
  if (!parsed.success) throw new AppError('BAD_CREDENTIALS')
  const result = await run(await requestCtx(), parsed.data, await visitor()).catch((error) => {
    throw new AppError(toAppError(error).code)
  })
  if (!result.ok) throw new Error(problemCode(result.error))
  return { id: result.value.userId, sid: result.value.sessionId }
}
