import type { ExpertSeed } from '../../expert-seed.ts'

export const wanjiruKamau: ExpertSeed = {
  handle: 'wanjiru-kamau',
  name: 'Wanjiru Kamau',
  city: 'Nairobi',
  country: 'KE',
  timeZone: 'Africa/Nairobi',
  languages: ['en', 'sw'],
  currency: 'USD',
  writes: 'en',
  headline: {
    en: 'Scholarship essays that sound like you',
    fr: 'Des lettres de bourse qui vous ressemblent',
  },
  bio: {
    en: 'I read applications for a foundation for six years: about four thousand. I know by the second line whether the third will be read.',
    fr: 'J’ai lu des candidatures pour une fondation pendant six ans, environ quatre mille. À la deuxième ligne, je sais si l’on lira la troisième.',
  },
  checked: { subject: 'IDENTITY', by: 'Vis-à-vis', scope: 'Identity', daysAgo: 53 },
  offerings: [
    {
      title: { en: 'Your essay, read aloud', fr: 'Votre lettre, lue à voix haute' },
      about: {
        en: 'I read it to you. Where you blush, we rewrite.',
        fr: 'Je vous la lis. Là où vous rougissez, nous réécrivons.',
      },
      price: { mode: 'PER_SESSION', price: 3000 },
      minutes: [40],
      policy: 'STANDARD',
    },
    {
      title: { en: 'Am I eligible?', fr: 'Suis-je admissible ?' },
      about: {
        en: 'Three questions, and a no is as useful as a yes.',
        fr: 'Trois questions, et un non est aussi utile qu’un oui.',
      },
      price: { mode: 'FREE' },
      minutes: [15],
      policy: 'FLEXIBLE',
    },
  ],
  hours: 'split',
  online: true,
  past: { sessions: 38, rating: 4.9, rated: 0.5 },
  reviews: [
    {
      stars: 5,
      locale: 'en',
      minutes: 40,
      text: 'She read my essay aloud and I heard every borrowed word. The new one is mine.',
    },
    {
      stars: 5,
      locale: 'en',
      by: 'ana-sousa',
      minutes: 15,
      text: 'Not eligible for one, eligible for two others. Fifteen minutes, free.',
    },
  ],
}
