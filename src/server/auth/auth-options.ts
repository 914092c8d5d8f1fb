import type { AuthOptions, Profile } from 'next-auth'
import { env } from '#src/env.ts'
import { findActor } from '#src/features/identity/find-actor.ts'
import { returnPath } from '#src/features/identity/return-path.ts'
import { signInWithGoogle } from '#src/features/identity/sign-in-with-google.ts'
import { signOut } from '#src/features/identity/sign-out.ts'
import { gateways } from '#src/server/ctx.ts'
import { requestCtx } from '#src/server/http/request-ctx.ts'
import { visitor } from '#src/server/http/visitor.ts'
import { log } from '#src/server/log/log.ts'
import { authCookies } from './auth-cookies.ts'
import { providers } from './providers.ts'
import { COOKIE_SECONDS, isHttps } from './session-cookie.ts'

/** What next-auth is told. The token in the cookie names an account and a UserSession row, and nothing else. */
export function authOptions(): AuthOptions {
  return {
    secret: env.AUTH_SECRET,
    useSecureCookies: isHttps(),
    cookies: authCookies(),
    session: { strategy: 'jwt', maxAge: COOKIE_SECONDS },
    pages: { signIn: '/sign-in', error: '/sign-in', signOut: '/account', verifyRequest: '/sign-in' },
    providers: providers(),
    logger: {
      // An ended session is no error: its cookie goes, and that is all.
      error: (code, details) =>
        code === 'JWT_SESSION_ERROR'
          ? log().debug({ code }, 'A cookie without a session was dropped')
          : log().warn({ code, error: details }, 'Signing in met an error'),
      warn: (code) => log().debug({ code }, 'Signing in met a warning'),
      debug: () => {},
    },
    callbacks: {
      /** Credentials have made their session already; Google's answer becomes one here. */
      async signIn({ user, account, profile }) {
        if (account?.provider !== 'google') return true
        const result = await signInWithGoogle(await requestCtx(), googleProfile(profile), await visitor())
        if (!result.ok) return `/sign-in?error=${result.error.code}`
        user.id = result.value.userId
        user.sid = result.value.sessionId
        return true
      },
      async jwt({ token, user }) {
        if (user?.sid) return { sub: user.id, sid: user.sid }
        const { sub: userId, sid: sessionId } = token
        if (!userId || !sessionId) throw new Error('The session is not one of ours')
        const actor = await findActor(gateways(), { userId, sessionId })
        // Throwing makes next-auth delete the cookie: the row behind it has ended.
        if (actor.kind !== 'USER') throw new Error('The session has ended')
        return { sub: userId, sid: sessionId }
      },
      /** That somebody is signed in, and nothing about them: our own pages know who from getActor(). */
      session: ({ session }) => ({ expires: session.expires }),
      redirect({ url, baseUrl }) {
        const path = url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url
        return baseUrl + (returnPath(path) ?? '/')
      },
    },
    events: {
      async signOut() {
        await signOut(await requestCtx())
      },
    },
  }
}

function googleProfile(profile: Profile | undefined) {
  const { sub = '', email = '', name = '', ...rest } = profile ?? {}
  const verified = (rest as { email_verified?: unknown }).email_verified
  return { subject: sub, email, name, emailVerified: verified === true }
}
