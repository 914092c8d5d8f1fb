import type { ExpertSeed } from '../../expert-seed.ts'

export const chiamakaEze: ExpertSeed = {
  handle: 'chiamaka-eze',
  name: 'Chiamaka Eze',
  city: 'Lagos',
  country: 'NG',
  timeZone: 'Africa/Lagos',
  languages: ['en', 'ig'],
  currency: 'USD',
  writes: 'en',
  headline: {
    en: 'Natural hair: wash days under an hour',
    fr: 'Cheveux crépus et frisés : le soin en moins d’une heure',
  },
  bio: {
    en: 'I have cared for tight curls for seventeen years, children’s too. Fewer products, more water, and a comb that starts at the ends.',
    fr: 'Je m’occupe de boucles serrées depuis dix-sept ans, celles des enfants aussi. Moins de produits, plus d’eau, et un peigne qui commence par les pointes.',
  },
  checked: { subject: 'IDENTITY', by: 'Vis-à-vis', scope: 'Identity', daysAgo: 45 },
  offerings: [
    {
      title: { en: 'A wash day that works', fr: 'Un jour de soin qui marche' },
      about: {
        en: 'Bring everything on your shelf. We keep four bottles.',
        fr: 'Apportez tout ce que vous avez sur l’étagère. Nous gardons quatre flacons.',
      },
      price: { mode: 'PER_SESSION', price: 2700 },
      minutes: [45],
      policy: 'FLEXIBLE',
    },
    {
      title: { en: 'Dry or thirsty?', fr: 'Sec ou assoiffé ?' },
      about: {
        en: 'One strand, one glass of water, one answer.',
        fr: 'Une mèche, un verre d’eau, une réponse.',
      },
      price: { mode: 'FREE' },
      minutes: [10],
      policy: 'FLEXIBLE',
    },
  ],
  hours: 'weekend',
  online: true,
  past: { sessions: 44, rating: 4.9, rated: 0.5 },
  reviews: [
    {
      stars: 5,
      locale: 'en',
      minutes: 45,
      text: 'We kept four bottles out of nineteen. Fifty-two minutes, no tears, my daughter sang.',
    },
    {
      stars: 5,
      locale: 'fr',
      minutes: 45,
      text: 'Maman d’une petite fille aux cheveux crépus, j’avais besoin qu’on me montre sans me juger. C’est fait.',
    },
  ],
}
