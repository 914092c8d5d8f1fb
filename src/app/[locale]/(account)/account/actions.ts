'use server'

import { revalidatePath } from 'next/cache'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { changeSettings } from '#src/features/identity/change-settings.ts'
import { deleteAccount } from '#src/features/identity/delete-account.ts'
import {
  deleteAccountSchema,
  revokeSessionSchema,
  setPasswordSchema,
  settingsSchema,
} from '#src/features/identity/identity.schema.ts'
import { mailOwnLink } from '#src/features/identity/mail-own-link.ts'
import { revokeSession } from '#src/features/identity/revoke-session.ts'
import { setPassword } from '#src/features/identity/set-password.ts'
import { signOut } from '#src/features/identity/sign-out.ts'
import { signOutEverywhere } from '#src/features/identity/sign-out-everywhere.ts'
import { localePath } from '#src/i18n/paths.ts'
import { forgetSession, rememberZone } from '#src/server/auth/remember-session.ts'
import { action } from '#src/server/http/action.ts'
import { reader } from '#src/server/http/reader.ts'
import { visitor } from '#src/server/http/visitor.ts'

const PAGE = '/[locale]/account'
const nothing = z.object({})

export const saveSettings = action(settingsSchema, changeSettings, {
  async after({ locale, timeZone }) {
    rememberZone(await cookies(), timeZone)
    revalidatePath(PAGE, 'page')
    if (locale !== (await reader()).locale) redirect(`${localePath(locale, '/account')}?saved=1`)
  },
})

export const savePassword = action(setPasswordSchema, setPassword, {
  after: () => revalidatePath(PAGE, 'page'),
})

export const mailMeALink = action(nothing, async (ctx) => mailOwnLink(ctx, await visitor()))

export const endSession = action(revokeSessionSchema, revokeSession, {
  after: () => revalidatePath(PAGE, 'page'),
})

export const endOtherSessions = action(nothing, signOutEverywhere, {
  after: () => revalidatePath(PAGE, 'page'),
})

export const leave = action(nothing, signOut, {
  async after() {
    await forgetSession()
    redirect(localePath((await reader()).locale, '/'))
  },
})

export const removeAccount = action(deleteAccountSchema, deleteAccount, {
  async after() {
    await forgetSession()
    redirect(localePath((await reader()).locale, '/account/deleted'))
  },
})
