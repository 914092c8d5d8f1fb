import type { ExpertSeed } from '../../expert-seed.ts'

export const mateuszWolski: ExpertSeed = {
  handle: 'mateusz-wolski',
  name: 'Mateusz Wolski',
  city: 'Warsaw',
  country: 'PL',
  timeZone: 'Europe/Warsaw',
  languages: ['pl', 'en', 'de'],
  currency: 'EUR',
  writes: 'en',
  headline: {
    en: 'Sleep, for people who have tried everything',
    fr: 'Le sommeil, pour ceux qui ont tout essayé',
  },
  bio: {
    en: 'Psychologist in a sleep clinic. No pills, no whale song: a diary, fixed hours and two weeks that are harder than you would like.',
    fr: 'Psychologue dans une clinique du sommeil. Ni pilules ni chants de baleine : un carnet, des horaires fixes et deux semaines plus dures que prévu.',
  },
  checked: {
    subject: 'LICENCE',
    by: 'Licentia Medica',
    scope: { en: 'Psychologist', fr: 'Psychologue' },
    daysAgo: 101,
    expiresInDays: 260,
  },
  offerings: [
    {
      title: {
        en: 'Two weeks to better nights, the start',
        fr: 'Deux semaines vers de meilleures nuits, le début',
      },
      about: {
        en: 'We set your hours and your rules. You keep the diary; I read it.',
        fr: 'Nous fixons vos horaires et vos règles. Vous tenez le carnet ; je le lis.',
      },
      price: { mode: 'PER_SESSION', price: 4000 },
      minutes: [40],
      policy: 'STRICT',
    },
    {
      title: { en: 'The week went badly', fr: 'La semaine s’est mal passée' },
      about: {
        en: 'Short check in the middle. We change one rule at the most.',
        fr: 'Un point rapide au milieu. Nous changeons une règle au plus.',
      },
      price: { mode: 'PER_MINUTE', rate: 95, freeMinutes: 0 },
      minutes: [15, 30],
      policy: 'STANDARD',
    },
  ],
  hours: 'evenings',
  past: { sessions: 22, rating: 4.6, rated: 0.6 },
  reviews: [
    {
      stars: 5,
      locale: 'en',
      by: 'leo-martin',
      minutes: 40,
      text: 'The first week was awful, as he promised. The third was the best in years, as he also promised.',
    },
    {
      stars: 3,
      locale: 'en',
      minutes: 40,
      text: 'It works, but be ready: he does not negotiate about the alarm.',
    },
  ],
}
