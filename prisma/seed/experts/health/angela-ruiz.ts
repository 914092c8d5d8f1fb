import type { ExpertSeed } from '../../expert-seed.ts'

export const angelaRuiz: ExpertSeed = {
  handle: 'angela-ruiz',
  name: 'Dr Ángela Ruiz',
  city: 'Madrid',
  country: 'ES',
  timeZone: 'Europe/Madrid',
  languages: ['es', 'en', 'fr'],
  currency: 'EUR',
  writes: 'en',
  headline: {
    en: 'Skin: a mole, a rash, or nothing at all',
    fr: 'La peau : un grain de beauté, une plaque, ou rien du tout',
  },
  bio: {
    en: 'Dermatologist at a Madrid hospital. A camera does not replace a dermatoscope; it does tell whether you need one, and how soon.',
    fr: 'Dermatologue dans un hôpital madrilène. Une caméra ne remplace pas un dermatoscope ; elle dit en revanche s’il en faut un, et quand.',
  },
  checked: {
    subject: 'LICENCE',
    by: 'Licentia Medica',
    scope: { en: 'Dermatologist', fr: 'Dermatologue' },
    daysAgo: 88,
    expiresInDays: 277,
  },
  offerings: [
    {
      title: { en: 'How soon should somebody see this?', fr: 'Quand faut-il montrer cela ?' },
      about: {
        en: 'Daylight, a coin beside it for scale, and photographs from last year if you have them.',
        fr: 'La lumière du jour, une pièce à côté pour l’échelle, et des photos de l’an dernier si vous en avez.',
      },
      price: { mode: 'PER_SESSION', price: 4400 },
      minutes: [20],
      policy: 'STANDARD',
    },
  ],
  hours: 'evenings',
  past: { sessions: 29, rating: 4.8, rated: 0.5 },
  reviews: [
    {
      stars: 5,
      locale: 'en',
      by: 'ana-sousa',
      minutes: 20,
      text: 'She said “this week” about one mole and “never” about the other four. The one was removed on Thursday.',
    },
    {
      stars: 4,
      locale: 'fr',
      minutes: 20,
      text: 'Très claire. Il faut vraiment de la lumière naturelle, le soir cela ne marche pas.',
    },
  ],
}
