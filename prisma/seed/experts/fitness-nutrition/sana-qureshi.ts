import type { ExpertSeed } from '../../expert-seed.ts'

export const sanaQureshi: ExpertSeed = {
  handle: 'sana-qureshi',
  name: 'Sana Qureshi',
  city: 'London',
  country: 'GB',
  timeZone: 'Europe/London',
  languages: ['en', 'ur', 'hi'],
  currency: 'GBP',
  writes: 'en',
  headline: {
    en: 'Eating well with diabetes, in your own kitchen',
    fr: 'Bien manger avec un diabète, dans votre propre cuisine',
  },
  bio: {
    en: 'Dietitian for fifteen years. Roti, rice and mangoes stay on the table; we change the plate around them.',
    fr: 'Diététicienne depuis quinze ans. Le roti, le riz et les mangues restent à table ; nous changeons l’assiette autour.',
  },
  checked: {
    subject: 'LICENCE',
    by: 'Licentia Medica',
    scope: { en: 'Dietitian', fr: 'Diététicienne' },
    daysAgo: 39,
    expiresInDays: 326,
  },
  offerings: [
    {
      title: { en: 'The plate you love, adjusted', fr: 'L’assiette que vous aimez, ajustée' },
      about: {
        en: 'Show me yesterday’s dinner and your meter. We change one thing for a week.',
        fr: 'Montrez-moi le dîner d’hier et votre lecteur. Nous changeons une chose pendant une semaine.',
      },
      price: { mode: 'PER_SESSION', price: 2800 },
      minutes: [35],
      policy: 'STANDARD',
    },
    {
      title: { en: 'One food, one question', fr: 'Un aliment, une question' },
      about: { en: 'May I eat this, how much, and when?', fr: 'Puis-je en manger, combien, et quand ?' },
      price: { mode: 'FREE' },
      minutes: [10],
      policy: 'FLEXIBLE',
    },
  ],
  hours: 'split',
  past: { sessions: 37, rating: 4.9, rated: 0.5 },
  reviews: [
    {
      stars: 5,
      locale: 'en',
      by: 'michael-oyelaran',
      minutes: 35,
      text: 'I kept the rice. I changed the order in which I eat. My morning number fell by two.',
    },
    {
      stars: 5,
      locale: 'en',
      minutes: 35,
      text: 'First dietitian who asked my mother’s recipe before she judged it.',
    },
  ],
}
