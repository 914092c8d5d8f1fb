import type { ExpertSeed } from '../../expert-seed.ts'

export const kenjiWatanabe: ExpertSeed = {
  handle: 'kenji-watanabe',
  name: 'Kenji Watanabe',
  city: 'Tokyo',
  country: 'JP',
  timeZone: 'Asia/Tokyo',
  languages: ['ja', 'en', 'fr'],
  currency: 'USD',
  writes: 'en',
  headline: {
    en: 'Drawing with ink: the line you cannot take back',
    fr: 'Le dessin à l’encre : le trait qu’on ne reprend pas',
  },
  bio: {
    en: 'Illustrator for thirty years. We slow your hand down until it says what your eye saw.',
    fr: 'Illustrateur depuis trente ans. Nous ralentissons votre main jusqu’à ce qu’elle dise ce que l’œil a vu.',
  },
  checked: { subject: 'IDENTITY', by: 'Vis-à-vis', scope: 'Identity', daysAgo: 187 },
  offerings: [
    {
      title: { en: 'One object, five drawings', fr: 'Un objet, cinq dessins' },
      about: {
        en: 'A cup will do. The fifth drawing takes one minute and is the good one.',
        fr: 'Une tasse suffit. Le cinquième dessin prend une minute, et c’est le bon.',
      },
      price: { mode: 'PER_SESSION', price: 3800 },
      minutes: [45],
      policy: 'STANDARD',
    },
    {
      title: { en: 'Look at my sketchbook', fr: 'Regarder mon carnet' },
      about: {
        en: 'Turn the pages slowly. I choose three and say why.',
        fr: 'Tournez les pages lentement. J’en choisis trois et je dis pourquoi.',
      },
      price: { mode: 'PER_MINUTE', rate: 120, freeMinutes: 0 },
      minutes: [15, 30],
      policy: 'STANDARD',
    },
  ],
  hours: 'evenings',
  past: { sessions: 21, rating: 4.9, rated: 0.6 },
  reviews: [
    {
      stars: 5,
      locale: 'fr',
      by: 'leo-martin',
      minutes: 45,
      text: 'Le cinquième dessin était le bon. Je n’y croyais pas au troisième.',
    },
    { stars: 5, locale: 'en', minutes: 23, text: 'He chose the page I was ashamed of.' },
  ],
}
