import type { ExpertSeed } from '../../expert-seed.ts'

export const ingridSolheim: ExpertSeed = {
  handle: 'ingrid-solheim',
  name: 'Ingrid Solheim',
  city: 'Oslo',
  country: 'NO',
  timeZone: 'Europe/Oslo',
  languages: ['en', 'no'],
  currency: 'EUR',
  writes: 'en',
  headline: { en: 'What is eating my roses?', fr: 'Qui mange mes rosiers ?' },
  bio: {
    en: 'Master gardener, retired from the botanical garden. I volunteer because a question about a leaf should not cost anything.',
    fr: 'Maître jardinière, retraitée du jardin botanique. Bénévole, parce qu’une question sur une feuille ne devrait rien coûter.',
  },
  checked: {
    subject: 'DIPLOMA',
    by: 'Vis-à-vis',
    scope: { en: 'Master gardener, Oslo botanical garden', fr: 'Maître jardinière, jardin botanique d’Oslo' },
    daysAgo: 180,
  },
  offerings: [
    {
      title: { en: 'What is eating my roses?', fr: 'Qui mange mes rosiers ?' },
      about: {
        en: 'Bring the leaf, not the story. Both sides of it, close to the camera.',
        fr: 'Apportez la feuille, pas le récit. Les deux faces, tout près de la caméra.',
      },
      price: { mode: 'FREE' },
      minutes: [15],
      policy: 'FLEXIBLE',
    },
  ],
  hours: 'mornings',
  online: true,
  volunteer: true,
  past: { sessions: 58, rating: 4.9, rated: 0.45 },
  reviews: [
    {
      stars: 5,
      locale: 'en',
      by: 'ana-sousa',
      minutes: 15,
      text: 'Sawfly, by the shape of the hole. She knew before I had focused the camera.',
    },
    {
      stars: 5,
      locale: 'fr',
      by: 'leo-martin',
      minutes: 15,
      text: 'Elle m’a demandé de ne rien pulvériser. Trois semaines plus tard, les mésanges avaient fait le travail.',
    },
    {
      stars: 5,
      locale: 'en',
      minutes: 15,
      text: 'Free, and she still apologised when her cat walked over the keyboard.',
    },
  ],
}
