import type { ExpertSeed } from '../../expert-seed.ts'

export const waltJeffers: ExpertSeed = {
  handle: 'walt-jeffers',
  name: 'Walt Jeffers',
  city: 'Los Angeles',
  country: 'US',
  timeZone: 'America/Los_Angeles',
  languages: ['en'],
  currency: 'USD',
  writes: 'en',
  headline: {
    en: 'Wood: joints, warps, finishes, and the mistake you can still hide',
    fr: 'Le bois : assemblages, gauchissements, finitions, et l’erreur qu’on peut encore cacher',
  },
  bio: {
    en: 'Cabinet maker, forty years. I have made every mistake you are about to make, so ask me before the glue.',
    fr: 'Ébéniste depuis quarante ans. J’ai commis toutes les erreurs que vous allez commettre : appelez-moi avant la colle.',
  },
  checked: { subject: 'IDENTITY', by: 'Vis-à-vis', scope: 'Identity', daysAgo: 91 },
  offerings: [
    {
      title: { en: 'Before you glue', fr: 'Avant de coller' },
      about: {
        en: 'Dry fit in front of the camera. Two clamps, one square, five minutes of looking.',
        fr: 'Montage à blanc devant la caméra. Deux serre-joints, une équerre, cinq minutes de regard.',
      },
      price: { mode: 'PER_MINUTE', rate: 130, freeMinutes: 2 },
      minutes: [15, 30, 60],
      policy: 'FLEXIBLE',
    },
  ],
  hours: 'weekend',
  past: { sessions: 20, rating: 4.9, rated: 0.5 },
  reviews: [
    {
      stars: 5,
      locale: 'en',
      minutes: 26,
      text: 'He had me measure the diagonals. Six millimetres out. I would have glued that shut for ever.',
    },
    {
      stars: 4,
      locale: 'en',
      by: 'paul-egger',
      minutes: 31,
      text: 'Slow talker, sharp eye. Worth every cent of thirty-seven dollars.',
    },
  ],
}
