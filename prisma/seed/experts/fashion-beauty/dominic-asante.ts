import type { ExpertSeed } from '../../expert-seed.ts'

export const dominicAsante: ExpertSeed = {
  handle: 'dominic-asante',
  name: 'Dominic Asante',
  city: 'London',
  country: 'GB',
  timeZone: 'Europe/London',
  languages: ['en', 'fr'],
  currency: 'GBP',
  writes: 'en',
  headline: {
    en: 'Suits, collars and the one alteration worth paying for',
    fr: 'Costumes, cols et la seule retouche qui vaut son prix',
  },
  bio: {
    en: 'Cutter on a good street for twelve years. I say what a tailor can change for thirty pounds and what nobody can change at all.',
    fr: 'Coupeur dans une bonne rue pendant douze ans. Je dis ce qu’un tailleur peut changer pour trente livres, et ce que personne ne changera.',
  },
  checked: {
    subject: 'DIPLOMA',
    by: 'Vis-à-vis',
    scope: {
      en: 'Bespoke cutting, London College of Fashion',
      fr: 'Coupe sur mesure, London College of Fashion',
    },
    daysAgo: 95,
  },
  offerings: [
    {
      title: { en: 'Is this suit mine?', fr: 'Ce costume est-il pour moi ?' },
      about: {
        en: 'Stand, turn, sit, reach. Shoulders first, for they cannot be moved.',
        fr: 'Debout, de dos, assis, les bras tendus. Les épaules d’abord, car on ne les déplace pas.',
      },
      price: { mode: 'PER_SESSION', price: 2200 },
      minutes: [25],
      policy: 'FLEXIBLE',
    },
    {
      title: { en: 'Beside you in the shop', fr: 'Avec vous au magasin' },
      about: {
        en: 'Phone in the breast pocket. I whisper.',
        fr: 'Le téléphone dans la poche de poitrine. Je chuchote.',
      },
      price: { mode: 'PER_MINUTE', rate: 110, freeMinutes: 0 },
      minutes: [15, 30],
      policy: 'STANDARD',
    },
  ],
  hours: 'evenings',
  past: { sessions: 23, rating: 4.8, rated: 0.55 },
  reviews: [
    {
      stars: 5,
      locale: 'en',
      by: 'michael-oyelaran',
      minutes: 23,
      text: 'He whispered “no” four times and “yes” once. Twenty-five pounds saved me three hundred.',
    },
    {
      stars: 5,
      locale: 'en',
      by: 'karim-benali',
      minutes: 25,
      text: '“Shoulders are yours, sleeves are eighteen pounds.” Exactly what the tailor charged.',
    },
  ],
}
