import type { ExpertSeed } from '../../expert-seed.ts'

export const zofiaKrawczyk: ExpertSeed = {
  handle: 'zofia-krawczyk',
  name: 'Zofia Krawczyk',
  city: 'Kraków',
  country: 'PL',
  timeZone: 'Europe/Warsaw',
  languages: ['pl', 'en', 'de'],
  currency: 'EUR',
  writes: 'en',
  headline: {
    en: 'Clay: centring, cracks and glazes that run',
    fr: 'L’argile : centrage, fissures et émaux qui coulent',
  },
  bio: {
    en: 'Potter with a wood kiln and a shelf of beautiful failures. Show me the crack: its direction tells me the day on which you went wrong.',
    fr: 'Potière avec un four à bois et une étagère d’échecs magnifiques. Montrez-moi la fissure : sa direction me dit quel jour cela s’est gâté.',
  },
  checked: { subject: 'IDENTITY', by: 'Vis-à-vis', scope: 'Identity', daysAgo: 51 },
  offerings: [
    {
      title: { en: 'Read my crack', fr: 'Lire ma fissure' },
      about: {
        en: 'Base, rim or handle, dry or fired. Each has its own reason.',
        fr: 'Fond, bord ou anse, sèche ou cuite. Chacune a sa raison.',
      },
      price: { mode: 'PER_MINUTE', rate: 70, freeMinutes: 2 },
      minutes: [15, 30],
      policy: 'FLEXIBLE',
    },
    {
      title: { en: 'Centring at your own wheel', fr: 'Centrer sur votre tour' },
      about: {
        en: 'Camera at elbow height. I watch your shoulders, not the clay.',
        fr: 'La caméra à hauteur du coude. Je regarde vos épaules, pas l’argile.',
      },
      price: { mode: 'PER_SESSION', price: 3400 },
      minutes: [50],
      policy: 'STANDARD',
    },
  ],
  hours: 'office',
  past: { sessions: 19, rating: 4.8, rated: 0.6 },
  reviews: [
    {
      stars: 5,
      locale: 'en',
      minutes: 50,
      text: 'She watched my shoulders for fifty minutes and the clay stopped fighting.',
    },
    {
      stars: 5,
      locale: 'en',
      by: 'paul-egger',
      minutes: 12,
      text: '“You attached the handle on Tuesday and it was dry on Monday.” Correct.',
    },
  ],
}
