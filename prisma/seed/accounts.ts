/** An account of the demo that somebody can sign in to. */
export type DemoAccount = {
  readonly email: string
  readonly password: string
  readonly role: 'learner' | 'expert' | 'validator' | 'admin'
  readonly name: string
  /** What to try with it, for whoever starts the demo. */
  readonly tryThis: string
}

const at = (name: string) => `${name}@demo.visavis.example`

/**
 * Printed by the demo's supervisor. Invented people at a domain that can never exist (RFC 2606), so the words are
 * no secret; the seed refuses to run with a live Stripe key.
 */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  {
    email: at('julie'),
    password: 'figs-in-november',
    role: 'learner',
    name: 'Julie Moreau',
    tryThis:
      'Find Harpreet Gill, who has a slot within ten minutes at any hour, book it, pay and enter the room.',
  },
  {
    email: at('harpreet'),
    password: 'every-cable-is-suspicious',
    role: 'expert',
    name: 'Harpreet Gill',
    tryThis: 'The other window: enter the room that Julie booked, then look at the earnings.',
  },
  {
    email: at('ines'),
    password: 'cold-kitchen-warm-oven',
    role: 'expert',
    name: 'Inês Carvalho',
    tryThis: 'A year and a half of sessions: calendar, time off, reviews, earnings.',
  },
  {
    email: at('renard'),
    password: 'last-digit-is-six',
    role: 'validator',
    name: 'Dr Paul Renard',
    tryThis: 'A validator of health licences; the pages for it are still to come.',
  },
  {
    email: at('admin'),
    password: 'every-cent-has-a-place',
    role: 'admin',
    name: 'Solène Kerbrat',
    tryThis: 'An admin; the pages for it are still to come.',
  },
]
