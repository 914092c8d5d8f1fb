import type { ExpertSeed } from '../../expert-seed.ts'

export const peterHofmann: ExpertSeed = {
  handle: 'peter-hofmann',
  name: 'Peter Hofmann',
  city: 'Berlin',
  country: 'DE',
  timeZone: 'Europe/Berlin',
  languages: ['de', 'en'],
  currency: 'EUR',
  writes: 'en',
  headline: { en: 'Tiles, sockets and straight shelves', fr: 'Carrelage, prises et étagères droites' },
  bio: {
    en: 'Site manager for thirty years. I do not let anybody touch a live wire over video; everything else in the flat we can do.',
    fr: 'Conducteur de travaux pendant trente ans. Je ne laisse personne toucher un fil sous tension par vidéo ; tout le reste de l’appartement, oui.',
  },
  checked: {
    subject: 'DIPLOMA',
    by: 'Vis-à-vis',
    scope: { en: 'Master builder’s certificate', fr: 'Brevet de maîtrise du bâtiment' },
    daysAgo: 199,
  },
  offerings: [
    {
      title: { en: 'Drill here or there?', fr: 'Percer ici ou là ?' },
      about: {
        en: 'Knock on the wall for me. I hear plasterboard, brick and concrete, and the pipe behind it.',
        fr: 'Frappez au mur pour moi. J’entends le placo, la brique, le béton, et le tuyau derrière.',
      },
      price: { mode: 'PER_MINUTE', rate: 110, freeMinutes: 3 },
      minutes: [20, 30, 60],
      policy: 'FLEXIBLE',
    },
    {
      title: { en: 'Plan a bathroom wall', fr: 'Préparer un mur de salle de bains' },
      about: {
        en: 'From the tile size to the first cut, so that no sliver is left at the door.',
        fr: 'Du format du carreau à la première coupe, pour qu’il ne reste pas de languette près de la porte.',
      },
      price: { mode: 'PER_SESSION', price: 4600 },
      minutes: [60],
      policy: 'STANDARD',
    },
  ],
  hours: 'office',
  past: { sessions: 36, rating: 4.7, rated: 0.5 },
  reviews: [
    {
      stars: 5,
      locale: 'en',
      by: 'tobias-frank',
      minutes: 24,
      text: 'He heard the pipe. Through my phone. I moved the hole eight centimetres.',
    },
    {
      stars: 4,
      locale: 'fr',
      minutes: 60,
      text: 'Plan clair, coupes calculées. Un peu sévère sur mon niveau à bulle.',
    },
  ],
}
