import type { ExpertSeed } from '../../expert-seed.ts'

export const meganWalsh: ExpertSeed = {
  handle: 'megan-walsh',
  name: 'Megan Walsh',
  city: 'Sydney',
  country: 'AU',
  timeZone: 'Australia/Sydney',
  languages: ['en'],
  currency: 'USD',
  writes: 'en',
  headline: {
    en: 'Strength after fifty, with what is in the house',
    fr: 'La force après cinquante ans, avec ce qu’il y a chez vous',
  },
  bio: {
    en: 'Exercise scientist. Two bottles, one stair, twenty minutes: bone and muscle do not care about the gym.',
    fr: 'Spécialiste de l’exercice. Deux bouteilles, une marche, vingt minutes : les os et les muscles se moquent de la salle de sport.',
  },
  checked: {
    subject: 'DIPLOMA',
    by: 'Vis-à-vis',
    scope: 'BSc Exercise Science, University of Sydney',
    daysAgo: 215,
  },
  offerings: [
    {
      title: { en: 'Two bottles, one stair', fr: 'Deux bouteilles, une marche' },
      about: {
        en: 'We find the weight that is heavy for you at the eighth repetition, and write it down.',
        fr: 'Nous trouvons le poids qui devient lourd à la huitième répétition, et nous le notons.',
      },
      price: { mode: 'PER_SESSION', price: 3000 },
      minutes: [30],
      policy: 'STANDARD',
    },
  ],
  hours: 'mornings',
  past: { sessions: 31, rating: 4.8, rated: 0.5 },
  reviews: [
    {
      stars: 5,
      locale: 'en',
      by: 'paul-egger',
      minutes: 30,
      text: 'I carried my own suitcase up to the third floor. I am telling everyone.',
    },
    { stars: 4, locale: 'en', minutes: 30, text: 'Early for Europe, but worth the alarm.' },
  ],
}
