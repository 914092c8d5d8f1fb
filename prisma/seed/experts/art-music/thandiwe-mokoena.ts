import type { ExpertSeed } from '../../expert-seed.ts'

export const thandiweMokoena: ExpertSeed = {
  handle: 'thandiwe-mokoena',
  name: 'Thandiwe Mokoena',
  city: 'Johannesburg',
  country: 'ZA',
  timeZone: 'Africa/Johannesburg',
  languages: ['en', 'zu'],
  currency: 'USD',
  writes: 'en',
  headline: {
    en: 'Singing: breath, range, and a song by Friday',
    fr: 'Le chant : souffle, tessiture, et une chanson pour vendredi',
  },
  bio: {
    en: 'Twenty years in opera choruses and one in a jazz cellar. Nobody is tone-deaf; most people are short of air.',
    fr: 'Vingt ans dans des chœurs d’opéra et un dans une cave de jazz. Personne n’a l’oreille fausse ; presque tout le monde manque d’air.',
  },
  checked: { subject: 'DIPLOMA', by: 'Vis-à-vis', scope: 'BMus Voice, University of Cape Town', daysAgo: 83 },
  offerings: [
    {
      title: { en: 'A song by Friday', fr: 'Une chanson pour vendredi' },
      about: {
        en: 'You choose it, I choose the key. We sing it whole at the end, whatever happens.',
        fr: 'Vous la choisissez, je choisis le ton. Nous la chantons en entier à la fin, quoi qu’il arrive.',
      },
      price: { mode: 'PER_SESSION', price: 3200 },
      minutes: [40],
      policy: 'STANDARD',
    },
    {
      title: { en: 'My voice gets tired', fr: 'Ma voix se fatigue' },
      about: {
        en: 'For teachers, guides and parents of three. Where the air goes and how to keep it.',
        fr: 'Pour les enseignants, les guides et les parents de trois enfants. Où part l’air, et comment le garder.',
      },
      price: { mode: 'PER_MINUTE', rate: 90, freeMinutes: 3 },
      minutes: [15, 30],
      policy: 'FLEXIBLE',
    },
  ],
  hours: 'evenings',
  online: true,
  past: { sessions: 30, rating: 4.9, rated: 0.55 },
  reviews: [
    {
      stars: 5,
      locale: 'en',
      by: 'rhiannon-price',
      minutes: 40,
      text: 'I sang at my sister’s wedding without apologising first.',
    },
    {
      stars: 5,
      locale: 'en',
      minutes: 24,
      text: 'I teach thirty children a day. My voice now lasts until Friday.',
    },
  ],
}
