import type { ExpertSeed } from '../../expert-seed.ts'

export const heleneGarrigue: ExpertSeed = {
  handle: 'helene-garrigue',
  name: 'Hélène Garrigue',
  city: 'Toulouse',
  country: 'FR',
  timeZone: 'Europe/Paris',
  languages: ['fr', 'en', 'es'],
  currency: 'EUR',
  writes: 'fr',
  headline: {
    en: 'A kitchen garden on clay, on a balcony, on what you have',
    fr: 'Un potager sur argile, sur balcon, sur ce que vous avez',
  },
  bio: {
    en: 'Market gardener for thirty-one seasons. Show me your soil in a glass of water and I will tell you what it wants to grow.',
    fr: 'Maraîchère depuis trente et une saisons. Montrez-moi votre terre dans un verre d’eau, je vous dirai ce qu’elle veut faire pousser.',
  },
  checked: { subject: 'IDENTITY', by: 'Vis-à-vis', scope: 'Identité', daysAgo: 66 },
  offerings: [
    {
      title: { en: 'The year, month by month', fr: 'L’année, mois par mois' },
      about: {
        en: 'Your square metres, your sun, your appetite: a calendar that fits on one page.',
        fr: 'Vos mètres carrés, votre soleil, votre appétit : un calendrier qui tient sur une page.',
      },
      price: { mode: 'PER_SESSION', price: 2600 },
      minutes: [40],
      policy: 'FLEXIBLE',
    },
    {
      title: { en: 'What is in my glass?', fr: 'Qu’y a-t-il dans mon verre ?' },
      about: {
        en: 'Soil, water, shake, wait. Call me when it has settled.',
        fr: 'Terre, eau, secouez, attendez. Appelez-moi quand c’est déposé.',
      },
      price: { mode: 'FREE' },
      minutes: [15],
      policy: 'FLEXIBLE',
    },
  ],
  hours: 'mornings',
  past: { sessions: 28, rating: 4.9, rated: 0.55 },
  reviews: [
    {
      stars: 5,
      locale: 'fr',
      by: 'leo-martin',
      minutes: 40,
      text: 'Un calendrier d’une page, collé sur le frigo. Première année où je ne sème pas trop tôt.',
    },
    {
      stars: 5,
      locale: 'fr',
      minutes: 15,
      text: 'Le verre d’eau, c’est génial : trois couches, et elle a tout lu.',
    },
    {
      stars: 4,
      locale: 'en',
      minutes: 40,
      text: 'Lovely person. Some plant names stayed French, so keep a dictionary open.',
    },
  ],
}
