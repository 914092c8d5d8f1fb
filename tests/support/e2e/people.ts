import { randomUUID } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import { hashPassword } from '#src/features/identity/password-hash.ts'
import type { Offering, PrismaClient } from '#src/generated/prisma/client.ts'
import { stripeAccounts } from '#src/server/payments/stripe-accounts.ts'
import { makeExpert, makeLearner } from '../world/people.ts'
import { pageAt } from './addresses.ts'
import { control, stripe } from './sandbox.ts'

export interface Person {
  id: string
  name: string
  email: string
  password: string
}

export interface ExpertPerson extends Person {
  expertId: string
  handle: string
  offering: Offering
}

const PASSWORD = 'a-long-walk-by-the-sea'
const hash = hashPassword(PASSWORD)

/** A learner of this test's own, who can sign in. */
export async function aLearner(db: PrismaClient, name = 'Nora Lind'): Promise<Person> {
  const { user } = await makeLearner(db, name)
  return withPassword(db, user.id, name)
}

/** Six euros a minute: each second shows in the amount. */
const TERMS = { title: 'Look at it with me', rateMinorPerMinute: 600, freeMinutes: 0, durations: [10, 30] }

/** An expert of this test's own: listed, at work around the clock, without notice, with a payout account. */
export async function anExpert(db: PrismaClient, offering: Partial<Offering> = {}): Promise<ExpertPerson> {
  const made = await makeExpert(db, {
    timeZone: 'Europe/Paris',
    offering: { ...TERMS, ...offering },
    limits: { minimumNoticeMinutes: 0, bufferAfterMinutes: 0 },
  })
  const person = await withPassword(db, made.user.id, made.user.name)
  const { id: expertId, handle } = made.expert
  await openPayoutAccount(db, expertId, person.email)
  return { ...person, expertId, handle, offering: made.offering }
}

async function withPassword(db: PrismaClient, id: string, name: string): Promise<Person> {
  const email = `${name.toLowerCase().replace(/[^a-z]/g, '')}.${randomUUID().slice(0, 8)}@e2e.test`
  await db.user.update({
    where: { id },
    data: { email, emailVerifiedAt: new Date(), password: { create: { hash: await hash } } },
  })
  return { id, name, email, password: PASSWORD }
}

async function openPayoutAccount(db: PrismaClient, expertId: string, email: string): Promise<void> {
  const accounts = stripeAccounts(stripe())
  const { id } = await accounts.createPayoutAccount({
    expertId,
    email,
    country: 'FR',
    key: `e2e:${expertId}`,
  })
  await control(`/accounts/${id}/onboard`, { standing: 'complete' })
  const { transfersActive, payoutsEnabled, detailsSubmitted, disabledReason } =
    await accounts.readPayoutAccount(id)
  await db.payoutAccount.create({
    data: { expertId, providerId: id, transfersActive, payoutsEnabled, detailsSubmitted, disabledReason },
  })
}

/** By the form, as everybody does; ends on `next`, or where whoever wants nothing ends. */
export async function signIn(
  page: Page,
  { email, password }: Pick<Person, 'email' | 'password'>,
  next: string | null = '/en',
): Promise<void> {
  await page.goto(pageAt(next === null ? '/en/sign-in' : `/en/sign-in?next=${encodeURIComponent(next)}`))
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page).not.toHaveURL(/sign-in/, { timeout: 15_000 })
}
