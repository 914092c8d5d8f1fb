import type { ExpertSeed } from '../../expert-seed.ts'

export const pauloMeirelles: ExpertSeed = {
  handle: 'paulo-meirelles',
  name: 'Paulo Meirelles',
  city: 'São Paulo',
  country: 'BR',
  timeZone: 'America/Sao_Paulo',
  languages: ['pt', 'en', 'es'],
  currency: 'USD',
  writes: 'en',
  headline: {
    en: 'Piano harmony: the chord that your song is missing',
    fr: 'L’harmonie au piano : l’accord qui manque à votre chanson',
  },
  bio: {
    en: 'I have accompanied singers in bars since I was sixteen. Hum it, and I find the four chords, then the fifth one that makes people look up.',
    fr: 'J’accompagne des chanteurs dans les bars depuis mes seize ans. Fredonnez, je trouve les quatre accords, puis le cinquième, celui qui fait lever la tête.',
  },
  checked: { subject: 'IDENTITY', by: 'Vis-à-vis', scope: 'Identity', daysAgo: 136 },
  offerings: [
    {
      title: { en: 'Find the chord', fr: 'Trouver l’accord' },
      about: {
        en: 'Sound on, hands free. We try six and keep one.',
        fr: 'Le son activé, les mains libres. Nous en essayons six et en gardons un.',
      },
      price: { mode: 'PER_MINUTE', rate: 95, freeMinutes: 3 },
      minutes: [15, 30, 60],
      policy: 'FLEXIBLE',
    },
    {
      title: { en: 'Bossa for people who read', fr: 'La bossa pour ceux qui lisent' },
      about: {
        en: 'Left hand first, for a whole half hour. You will thank me later.',
        fr: 'La main gauche d’abord, pendant une bonne demi-heure. Vous me remercierez plus tard.',
      },
      price: { mode: 'PER_SESSION', price: 4400 },
      minutes: [60],
      policy: 'STANDARD',
    },
  ],
  hours: 'weekend',
  past: { sessions: 18, rating: 4.8, rated: 0.55 },
  reviews: [
    {
      stars: 5,
      locale: 'en',
      by: 'ana-sousa',
      minutes: 31,
      text: 'The fifth chord. I have been looking for it since 2019.',
    },
    {
      stars: 4,
      locale: 'fr',
      minutes: 60,
      text: 'Main gauche pendant trente-cinq minutes. Il avait raison, hélas.',
    },
  ],
}
