import type { ExpertSeed } from '../../expert-seed.ts'

export const emileGagnon: ExpertSeed = {
  handle: 'emile-gagnon',
  name: 'Émile Gagnon',
  city: 'Montréal',
  country: 'CA',
  timeZone: 'America/Toronto',
  languages: ['fr', 'en'],
  currency: 'USD',
  writes: 'fr',
  headline: { en: 'Photographs that are sharp where it matters', fr: 'Des photos nettes là où il faut' },
  bio: {
    en: 'News photographer for eighteen years. I do not care about your camera; I care about where you stand.',
    fr: 'Photographe de presse pendant dix-huit ans. Votre appareil m’importe peu ; ce qui compte, c’est où vous vous tenez.',
  },
  checked: { subject: 'IDENTITY', by: 'Vis-à-vis', scope: 'Identité', daysAgo: 92 },
  offerings: [
    {
      title: { en: 'Ten of your photographs', fr: 'Dix de vos photos' },
      about: {
        en: 'Share your screen. We crop, we choose, we throw away seven.',
        fr: 'Partagez votre écran. Nous recadrons, nous choisissons, nous en jetons sept.',
      },
      price: { mode: 'PER_SESSION', price: 3600 },
      minutes: [45],
      policy: 'STANDARD',
    },
    {
      title: { en: 'What is this button for?', fr: 'À quoi sert ce bouton ?' },
      about: {
        en: 'Your camera in front of the phone, and one setting at a time.',
        fr: 'Votre appareil devant le téléphone, et un réglage à la fois.',
      },
      price: { mode: 'PER_MINUTE', rate: 100, freeMinutes: 3 },
      minutes: [15, 30],
      policy: 'FLEXIBLE',
    },
  ],
  hours: 'split',
  past: { sessions: 16, rating: 4.7, rated: 0.55 },
  reviews: [
    {
      stars: 5,
      locale: 'fr',
      minutes: 45,
      text: 'Sept photos jetées, trois gardées, et je sais enfin pourquoi.',
    },
    {
      stars: 4,
      locale: 'en',
      minutes: 20,
      text: 'I own the camera for six years and now I know the button.',
    },
  ],
}
