import type { Currency } from '#src/domain/policy/money.ts'
import type { PrismaClient } from '#src/generated/prisma/client.ts'
import { stripeAccounts } from '#src/server/payments/stripe-accounts.ts'
import { EXPERTS, type PlacedExpert } from '../experts.ts'
import { inTurns } from '../in-turns.ts'
import { expertIdOf, userIdOf } from '../people-ids.ts'
import type { Sandbox } from './sandbox.ts'

const AT_ONCE = 8

/**
 * Opens and completes a payout account in the Stripe sandbox for every expert who sells something and has none.
 * The accounts are real ones of the sandbox, so transfers to them work; keys make a repeat harmless.
 *
 * @returns how many were opened
 */
export async function openPayoutAccounts(db: PrismaClient, sandbox: Sandbox, now: number): Promise<number> {
  const accounts = stripeAccounts(sandbox.stripe)
  const known = new Set(
    (await db.payoutAccount.findMany({ select: { expertId: true } })).map(({ expertId }) => expertId),
  )
  const missing = EXPERTS.filter((expert) => sells(expert) && !known.has(expertIdOf(expert.handle)))
  await inTurns(missing, AT_ONCE, async (expert) => {
    const expertId = expertIdOf(expert.handle)
    const { email } = await db.user.findUniqueOrThrow({ where: { id: userIdOf(expert.handle) } })
    const country = bankCountry(expert)
    const { id } = await accounts.createPayoutAccount({
      expertId,
      email,
      country,
      key: `demo-payout-account:${expertId}:${country}`,
    })
    await completeOnboarding(sandbox.url, id)
    const { transfersActive, payoutsEnabled, detailsSubmitted, disabledReason } =
      await accounts.readPayoutAccount(id)
    const state = { transfersActive, payoutsEnabled, detailsSubmitted, disabledReason }
    await db.payoutAccount.create({
      data: { expertId, providerId: id, ...state, refreshedAt: new Date(now) },
    })
  })
  return missing.length
}

const SANDBOX_COUNTRIES = ['DE', 'ES', 'FR', 'GB', 'IE', 'IT', 'NL', 'PT', 'US']
const AT_HOME: Readonly<Record<Currency, string>> = { EUR: 'FR', USD: 'US', GBP: 'GB' }

/** The sandbox knows few countries: whoever lives elsewhere has a bank where their currency is at home. */
const bankCountry = ({ country, currency }: PlacedExpert) =>
  SANDBOX_COUNTRIES.includes(country) ? country : AT_HOME[currency]

const sells = (expert: PlacedExpert) => expert.offerings.some(({ price }) => price.mode !== 'FREE')

/** What the expert would do on the sandbox's hosted page. */
async function completeOnboarding(sandboxUrl: string, accountId: string): Promise<void> {
  const address = new URL(`/_control/accounts/${accountId}/onboard`, sandboxUrl)
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ standing: 'complete' }),
  })
  if (!answer.ok) throw new Error(`The Stripe sandbox refused ${accountId}: ${await answer.text()}`)
}
