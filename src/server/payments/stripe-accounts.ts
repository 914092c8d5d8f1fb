import type Stripe from 'stripe'
import type { PaymentGateway } from '#src/features/ports/payments.ts'
import { calling } from './stripe-errors.ts'

type AccountCalls = Pick<PaymentGateway, 'createPayoutAccount' | 'onboardingLink' | 'readPayoutAccount'>

/** Express accounts that can only receive transfers: the sale itself is the platform's. */
export function stripeAccounts(stripe: Stripe): AccountCalls {
  return {
    createPayoutAccount: ({ expertId, email, country, key }) =>
      calling(() =>
        stripe.accounts.create(
          {
            country,
            email,
            business_type: 'individual',
            controller: {
              fees: { payer: 'application' },
              losses: { payments: 'application' },
              stripe_dashboard: { type: 'express' },
            },
            capabilities: { transfers: { requested: true } },
            business_profile: { product_description: 'One-to-one video sessions on Vis-à-vis' },
            metadata: { expert: expertId },
          },
          { idempotencyKey: key },
        ),
      ).then(({ id }) => ({ id })),

    // Links work once and for minutes: made when the button is pressed, never stored or mailed.
    onboardingLink: ({ accountId, returnUrl, refreshUrl }) =>
      calling(() =>
        stripe.accountLinks.create({
          account: accountId,
          type: 'account_onboarding',
          return_url: returnUrl,
          refresh_url: refreshUrl,
          collection_options: { fields: 'eventually_due' },
        }),
      ).then(({ url }) => ({ url })),

    readPayoutAccount: (id) =>
      calling(() => stripe.accounts.retrieve(id)).then((account) => ({
        id: account.id,
        transfersActive: account.capabilities?.transfers === 'active',
        payoutsEnabled: account.payouts_enabled,
        detailsSubmitted: account.details_submitted,
        disabledReason: account.requirements?.disabled_reason ?? null,
      })),
  }
}
