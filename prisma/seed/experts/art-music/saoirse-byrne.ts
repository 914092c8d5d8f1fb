import type { ExpertSeed } from '../../expert-seed.ts'

export const saoirseByrne: ExpertSeed = {
  handle: 'saoirse-byrne',
  name: 'Saoirse Byrne',
  city: 'Dublin',
  country: 'IE',
  timeZone: 'Europe/Dublin',
  languages: ['en', 'ga'],
  currency: 'EUR',
  writes: 'en',
  headline: {
    en: 'Watercolour: how wet, how soon, when to stop',
    fr: 'L’aquarelle : combien d’eau, à quel moment, quand s’arrêter',
  },
  bio: {
    en: 'I paint weather. Every ruined sheet I have seen was ruined in its last five minutes, so call me before those.',
    fr: 'Je peins la météo. Toutes les feuilles gâchées que j’ai vues l’ont été dans les cinq dernières minutes : appelez-moi avant.',
  },
  checked: { subject: 'IDENTITY', by: 'Vis-à-vis', scope: 'Identity', daysAgo: 40 },
  offerings: [
    {
      title: { en: 'Paint while I watch', fr: 'Peignez, je regarde' },
      about: {
        en: 'Camera over the sheet. I speak when your brush should lift.',
        fr: 'La caméra au-dessus de la feuille. Je parle quand le pinceau doit se lever.',
      },
      price: { mode: 'PER_MINUTE', rate: 80, freeMinutes: 2 },
      minutes: [20, 40, 60],
      policy: 'FLEXIBLE',
    },
    {
      title: { en: 'Which three colours?', fr: 'Quelles trois couleurs ?' },
      about: {
        en: 'Three tubes are enough for a year. I say which.',
        fr: 'Trois tubes suffisent pour un an. Je vous dis lesquels.',
      },
      price: { mode: 'FREE' },
      minutes: [10],
      policy: 'FLEXIBLE',
    },
  ],
  hours: 'split',
  past: { sessions: 24, rating: 4.8, rated: 0.5 },
  reviews: [
    {
      stars: 5,
      locale: 'en',
      by: 'agathe-riviere',
      minutes: 36,
      text: '“Stop,” she said, and I stopped, and it is on my wall.',
    },
    { stars: 5, locale: 'fr', minutes: 10, text: 'Trois tubes, trente euros d’économies, un ciel réussi.' },
  ],
}
