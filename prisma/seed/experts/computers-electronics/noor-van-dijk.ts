import type { ExpertSeed } from '../../expert-seed.ts'

export const noorVanDijk: ExpertSeed = {
  handle: 'noor-van-dijk',
  name: 'Noor van Dijk',
  city: 'Amsterdam',
  country: 'NL',
  timeZone: 'Europe/Amsterdam',
  languages: ['nl', 'en', 'de'],
  currency: 'EUR',
  writes: 'en',
  headline: { en: 'Twenty thousand family photos, in order', fr: 'Vingt mille photos de famille, en ordre' },
  bio: {
    en: 'Archivist, then mother of twins. I sort by year, then by person, and I know how to find the duplicates that you do not see.',
    fr: 'Archiviste, puis mère de jumeaux. Je trie par année, puis par personne, et je sais trouver les doublons qui vous échappent.',
  },
  checked: { subject: 'DIPLOMA', by: 'Vis-à-vis', scope: 'MA Archival Studies, Leiden', daysAgo: 133 },
  offerings: [
    {
      title: { en: 'A plan for your photos', fr: 'Un plan pour vos photos' },
      about: {
        en: 'Where they are, where they should be, and the order in which to move them.',
        fr: 'Où elles sont, où elles devraient être, et dans quel ordre les déplacer.',
      },
      price: { mode: 'PER_SESSION', price: 3300 },
      minutes: [45],
      policy: 'FLEXIBLE',
    },
    {
      title: { en: 'Sort beside me', fr: 'Trier à mes côtés' },
      about: {
        en: 'You sort, I answer. Company is half of it.',
        fr: 'Vous triez, je réponds. La compagnie fait la moitié du travail.',
      },
      price: { mode: 'PER_MINUTE', rate: 65, freeMinutes: 3 },
      minutes: [20, 40, 60],
      policy: 'FLEXIBLE',
    },
  ],
  hours: 'office',
  past: { sessions: 14, rating: 4.8, rated: 0.6 },
  reviews: [
    {
      stars: 5,
      locale: 'en',
      by: 'nora-lind',
      minutes: 45,
      text: 'Nineteen thousand photos, three folders, one evening a week. I can see the end of it.',
    },
    { stars: 4, locale: 'en', minutes: 37, text: 'She stopped me from deleting the wrong copy. Twice.' },
  ],
}
