import type { ExpertSeed } from '../../expert-seed.ts'

export const gustavoRocha: ExpertSeed = {
  handle: 'gustavo-rocha',
  name: 'Gustavo Rocha',
  city: 'São Paulo',
  country: 'BR',
  timeZone: 'America/Sao_Paulo',
  languages: ['pt', 'en', 'es'],
  currency: 'USD',
  writes: 'en',
  headline: { en: 'Your small website, mended today', fr: 'Votre petit site, réparé aujourd’hui' },
  bio: {
    en: 'I look after ninety sites of bakeries, choirs and dentists. White pages, expired certificates, forms that send nowhere: usually one line.',
    fr: 'Je m’occupe de quatre-vingt-dix sites de boulangeries, de chorales et de dentistes. Page blanche, certificat périmé, formulaire muet : le plus souvent, une ligne.',
  },
  checked: { subject: 'IDENTITY', by: 'Vis-à-vis', scope: 'Identity', daysAgo: 84 },
  offerings: [
    {
      title: { en: 'The site is down', fr: 'Le site est en panne' },
      about: {
        en: 'Log in yourself, share the screen, and we read the log before we touch anything.',
        fr: 'Connectez-vous, partagez l’écran : nous lisons le journal avant de toucher à quoi que ce soit.',
      },
      price: { mode: 'PER_MINUTE', rate: 95, freeMinutes: 2 },
      minutes: [15, 30, 60],
      policy: 'FLEXIBLE',
    },
  ],
  hours: 'late',
  past: { sessions: 30, rating: 4.7, rated: 0.5 },
  reviews: [
    {
      stars: 5,
      locale: 'en',
      minutes: 14,
      text: 'Expired certificate. He waited until the padlock came back and then stopped the clock himself.',
    },
    {
      stars: 4,
      locale: 'fr',
      minutes: 33,
      text: 'Réparé, et il m’a laissé une note pour la prochaine fois.',
    },
  ],
}
