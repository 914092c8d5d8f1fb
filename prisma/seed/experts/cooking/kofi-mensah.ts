import type { ExpertSeed } from '../../expert-seed.ts'

export const kofiMensah: ExpertSeed = {
  handle: 'kofi-mensah',
  name: 'Kofi Mensah',
  city: 'Accra',
  country: 'GH',
  timeZone: 'Africa/Accra',
  languages: ['en', 'fr'],
  currency: 'USD',
  writes: 'en',
  headline: {
    en: 'Jollof that does not burn, groundnut soup that does not split',
    fr: 'Un jollof qui n’accroche pas, une sauce arachide qui ne tranche pas',
  },
  bio: {
    en: 'I cooked for twelve years in a chop bar in Osu before I opened my own. Tell me which pot you have and I will tell you how much stock it takes.',
    fr: 'J’ai cuisiné douze ans dans un petit restaurant d’Osu avant d’ouvrir le mien. Dites-moi quelle marmite vous avez, je vous dirai combien de bouillon elle prend.',
  },
  checked: { subject: 'IDENTITY', by: 'Vis-à-vis', scope: 'Identity', daysAgo: 120 },
  offerings: [
    {
      title: { en: 'Cook beside me', fr: 'Cuisinez à côté de moi' },
      about: {
        en: 'You cook, I watch the pot through your camera and stop you before it catches.',
        fr: 'Vous cuisinez, je surveille la marmite par votre caméra et je vous arrête avant qu’elle n’accroche.',
      },
      price: { mode: 'PER_MINUTE', rate: 90, freeMinutes: 2 },
      minutes: [20, 40, 60],
      policy: 'FLEXIBLE',
    },
    {
      title: { en: 'Jollof for twenty', fr: 'Un jollof pour vingt personnes' },
      about: {
        en: 'Quantities, order of work and timing for a party, written down with you while we talk.',
        fr: 'Les quantités, l’ordre et les horaires pour une fête, notés avec vous pendant que nous parlons.',
      },
      price: { mode: 'PER_SESSION', price: 3200 },
      minutes: [60],
      policy: 'STANDARD',
    },
  ],
  hours: 'late',
  past: { sessions: 42, rating: 4.8, rated: 0.5 },
  reviews: [
    {
      stars: 5,
      locale: 'en',
      minutes: 33,
      text: 'He made me turn the flame down three times. Zero burnt rice, for the first time in my life.',
    },
    {
      stars: 5,
      locale: 'fr',
      minutes: 60,
      text: 'Vingt et un invités, deux marmites, aucun stress. Son planning à la demi-heure près vaut le prix à lui seul.',
    },
    {
      stars: 4,
      locale: 'en',
      by: 'michael-oyelaran',
      minutes: 24,
      text: 'Taught me to fry the tomato paste until it stops smelling of tin. My mother noticed.',
    },
  ],
}
