import { z } from 'zod'
import { PASSWORD_LENGTH } from '#src/domain/policy/accounts.ts'
import { isTimeZone } from '#src/i18n/time-zone.ts'
import { unseen } from '../form-fields.ts'
import { returnPath } from './return-path.ts'

/**
 * A mail address, lower-cased. ASCII before anything else: letters that only look like others, or become them
 * when lower-cased (the Kelvin sign), would reach another person's mailbox.
 */
export const emailAddress = z
  .string()
  .trim()
  .min(1)
  .max(254)
  .regex(/^[\x21-\x7e]+$/, 'email')
  .toLowerCase()
  .pipe(z.email('email'))

/**
 * Shown to others and set in mails to whoever is named, so no markup and nothing that a mail program would make a
 * link of: `evil.xyz` is none, `J.R.R. Tolkien` and `Dr. Ada` are fine.
 */
export const personName = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .regex(/^[\p{L}\p{M}\p{N} .'’,·-]+$/u, 'name')
  .refine((name) => !/[\p{L}\p{N}]{2,}\.\p{L}/u.test(name), 'name')

/** Compared as it was typed, whatever form the keyboard gave its accents. */
export const newPassword = z
  .string()
  .min(PASSWORD_LENGTH.min)
  .max(PASSWORD_LENGTH.max)
  .transform((password) => password.normalize('NFKC'))

/** One that exists already: any length that we ever allowed. */
export const typedPassword = z
  .string()
  .min(1)
  .max(PASSWORD_LENGTH.max)
  .transform((password) => password.normalize('NFKC'))

export const locale = z.enum(['en', 'fr'])

export const timeZone = z.string().max(64).refine(isTimeZone, 'zone')

/** Where to go on afterwards. A bad one is dropped, not refused: it is not the person's doing. */
export const next = z
  .unknown()
  .optional()
  .transform((value) => returnPath(value))

export const mailToken = z.string().min(44).max(4_000)

export const signInSchema = z.object({ email: emailAddress, password: typedPassword, next })
export type SignIn = z.output<typeof signInSchema>

export const requestLinkSchema = z.object({ email: emailAddress, next })
export type RequestLink = z.output<typeof requestLinkSchema>

export const signUpSchema = z.object({ name: personName, email: emailAddress, next })
export type SignUp = z.output<typeof signUpSchema>

/** An empty field of a form says nothing. */
const blank = (value: unknown) => (value === '' ? undefined : value)

export const followLinkSchema = z.object({
  token: unseen(mailToken),
  password: z.preprocess(blank, newPassword.optional()),
})
export type FollowLink = z.output<typeof followLinkSchema>

export const settingsSchema = z.object({ name: personName, locale, timeZone })
export type Settings = z.output<typeof settingsSchema>

const proof = z.preprocess(blank, typedPassword.optional())

export const setPasswordSchema = z.object({ currentPassword: proof, password: newPassword })
export type SetPassword = z.output<typeof setPasswordSchema>

export const revokeSessionSchema = z.object({ sessionId: unseen(z.uuid()) })

export const deleteAccountSchema = z.object({ currentPassword: proof })
export type DeleteAccount = z.output<typeof deleteAccountSchema>

export const changeRoleSchema = z.object({
  userId: z.uuid(),
  role: z.enum(['VALIDATOR', 'ADMIN']),
  granted: z.boolean(),
})
export type ChangeRole = z.output<typeof changeRoleSchema>
