import type { ExpertSeed } from '../../expert-seed.ts'

export const kwameBoateng: ExpertSeed = {
  handle: 'kwame-boateng',
  name: 'Kwame Boateng',
  city: 'London',
  country: 'GB',
  timeZone: 'Europe/London',
  languages: ['en', 'fr'],
  currency: 'GBP',
  writes: 'en',
  headline: {
    en: 'Your medicines together: what mixes, what does not',
    fr: 'Vos médicaments ensemble : ce qui va, ce qui ne va pas',
  },
  bio: {
    en: 'Pharmacist for sixteen years, the last five on a hospital ward. Empty the drawer on the table and we read the boxes one by one.',
    fr: 'Pharmacien depuis seize ans, dont cinq à l’hôpital. Videz le tiroir sur la table, nous lisons les boîtes une par une.',
  },
  checked: {
    subject: 'LICENCE',
    by: 'Licentia Medica',
    scope: { en: 'Pharmacist', fr: 'Pharmacien' },
    daysAgo: 63,
    expiresInDays: 302,
  },
  offerings: [
    {
      title: { en: 'The drawer review', fr: 'La revue du tiroir' },
      about: {
        en: 'Every box, what it is for, what it does with the next one, and which dates are past.',
        fr: 'Chaque boîte : à quoi elle sert, ce qu’elle fait avec la suivante, et lesquelles sont périmées.',
      },
      price: { mode: 'PER_SESSION', price: 2500 },
      minutes: [25],
      policy: 'FLEXIBLE',
    },
    {
      title: { en: 'One box, one question', fr: 'Une boîte, une question' },
      about: {
        en: 'Can I take this with that? Bring both boxes.',
        fr: 'Puis-je prendre ceci avec cela ? Apportez les deux boîtes.',
      },
      price: { mode: 'FREE' },
      minutes: [10],
      policy: 'FLEXIBLE',
    },
  ],
  hours: 'split',
  past: { sessions: 40, rating: 4.9, rated: 0.5 },
  reviews: [
    {
      stars: 5,
      locale: 'en',
      by: 'paul-egger',
      minutes: 25,
      text: 'Two of my mother’s nine boxes were the same thing under two names. He found it in four minutes.',
    },
    {
      stars: 5,
      locale: 'en',
      by: 'michael-oyelaran',
      minutes: 10,
      text: 'Free, quick, careful. He asked about grapefruit and I laughed until I stopped.',
    },
  ],
}
