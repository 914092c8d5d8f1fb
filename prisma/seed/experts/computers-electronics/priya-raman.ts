import type { ExpertSeed } from '../../expert-seed.ts'

export const priyaRaman: ExpertSeed = {
  handle: 'priya-raman',
  name: 'Priya Raman',
  city: 'Berlin',
  country: 'DE',
  timeZone: 'Europe/Berlin',
  languages: ['en', 'ta', 'de'],
  currency: 'EUR',
  writes: 'en',
  headline: {
    en: 'Python and data, from the error message onwards',
    fr: 'Python et données, à partir du message d’erreur',
  },
  bio: {
    en: 'Data engineer by day. I answer the question behind the traceback, and I leave you able to read the next one alone.',
    fr: 'Ingénieure de données le jour. Je réponds à la question derrière l’erreur, et vous saurez lire la suivante sans moi.',
  },
  checked: { subject: 'DIPLOMA', by: 'Vis-à-vis', scope: 'MSc Computer Science, TU Berlin', daysAgo: 171 },
  offerings: [
    {
      title: { en: 'Read this error with me', fr: 'Lisons cette erreur' },
      about: {
        en: 'Paste it, share the screen, breathe. The last line first.',
        fr: 'Collez-la, partagez l’écran, respirez. La dernière ligne d’abord.',
      },
      price: { mode: 'PER_MINUTE', rate: 140, freeMinutes: 3 },
      minutes: [15, 30, 60],
      policy: 'FLEXIBLE',
    },
    {
      title: { en: 'Review my notebook', fr: 'Relire mon notebook' },
      about: {
        en: 'I read it the evening before. We spend the hour on the three things that matter.',
        fr: 'Je le lis la veille au soir. Nous passons l’heure sur les trois points qui comptent.',
      },
      price: { mode: 'PER_SESSION', price: 6500 },
      minutes: [60],
      policy: 'STANDARD',
    },
  ],
  hours: 'evenings',
  past: { sessions: 44, rating: 4.9, rated: 0.5 },
  reviews: [
    {
      stars: 5,
      locale: 'en',
      by: 'leo-martin',
      minutes: 26,
      text: '“The last line first” should be on a poster. Fixed, and I found the second bug myself.',
    },
    {
      stars: 5,
      locale: 'en',
      minutes: 60,
      text: 'She had really read it. Three points, all three true, one of them painful.',
    },
  ],
}
