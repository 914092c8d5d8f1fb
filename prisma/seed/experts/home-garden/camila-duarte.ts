import type { ExpertSeed } from '../../expert-seed.ts'

export const camilaDuarte: ExpertSeed = {
  handle: 'camila-duarte',
  name: 'Camila Duarte',
  city: 'Porto',
  country: 'PT',
  timeZone: 'Europe/Lisbon',
  languages: ['pt', 'en', 'es'],
  currency: 'EUR',
  writes: 'en',
  headline: { en: 'Houseplants that sulk', fr: 'Les plantes d’intérieur qui boudent' },
  bio: {
    en: 'I run a plant hospital behind a shop in Porto. Nine sick plants in ten have too much water and too little window.',
    fr: 'Je tiens un hôpital pour plantes derrière une boutique à Porto. Neuf plantes malades sur dix ont trop d’eau et pas assez de fenêtre.',
  },
  checked: { subject: 'IDENTITY', by: 'Vis-à-vis', scope: 'Identity', daysAgo: 28 },
  offerings: [
    {
      title: { en: 'Diagnosis by window', fr: 'Diagnostic par la fenêtre' },
      about: {
        en: 'Show me the plant, then the window, then the bottom of the pot.',
        fr: 'Montrez-moi la plante, puis la fenêtre, puis le fond du pot.',
      },
      price: { mode: 'PER_MINUTE', rate: 60, freeMinutes: 5 },
      minutes: [10, 20, 30],
      policy: 'FLEXIBLE',
    },
  ],
  hours: 'late',
  past: { sessions: 18, rating: 4.8, rated: 0.7 },
  reviews: [
    {
      stars: 5,
      locale: 'en',
      by: 'nora-lind',
      minutes: 9,
      text: 'The bottom of the pot was a swamp. Two euros forty for the truth.',
    },
    {
      stars: 5,
      locale: 'fr',
      minutes: 12,
      text: 'Mon ficus a repris en un mois. Il voulait seulement être tourné vers l’est.',
    },
  ],
}
