import type { ExpertSeed } from '../../expert-seed.ts'

export const herveDiallo: ExpertSeed = {
  handle: 'herve-diallo',
  name: 'Hervé Diallo',
  city: 'Marseille',
  country: 'FR',
  timeZone: 'Europe/Paris',
  languages: ['fr', 'en'],
  currency: 'EUR',
  writes: 'fr',
  headline: { en: 'Reading music, at any age', fr: 'Lire la musique, à tout âge' },
  bio: {
    en: 'Choir conductor. Half of my altos could not read a note at sixty; now they argue with me about the tempo.',
    fr: 'Chef de chœur. La moitié de mes altos ne lisaient pas une note à soixante ans ; aujourd’hui, elles discutent mes tempos.',
  },
  checked: {
    subject: 'DIPLOMA',
    by: 'Vis-à-vis',
    scope: { en: 'State diploma of music teaching', fr: 'Diplôme d’État de professeur de musique' },
    daysAgo: 119,
  },
  offerings: [
    {
      title: { en: 'Reading music, line by line', fr: 'Lire la musique, ligne par ligne' },
      about: {
        en: 'Bring the piece that you want to sing. We read what is there and nothing else.',
        fr: 'Apportez le morceau que vous voulez chanter. Nous lisons ce qui est écrit, et rien d’autre.',
      },
      price: { mode: 'PER_MINUTE', rate: 70, freeMinutes: 3 },
      minutes: [15, 30, 45],
      policy: 'FLEXIBLE',
    },
  ],
  hours: 'mornings',
  past: { sessions: 34, rating: 4.9, rated: 0.5 },
  reviews: [
    {
      stars: 5,
      locale: 'fr',
      by: 'camille-le-goff',
      minutes: 29,
      text: 'À cinquante-deux ans je suis ma partition au lieu de suivre ma voisine.',
    },
    { stars: 4, locale: 'fr', minutes: 38, text: 'Très pédagogue. Un clavier sous la main aide beaucoup.' },
  ],
}
