import type { ExpertSeed } from '../../expert-seed.ts'

export const harpreetGill: ExpertSeed = {
  handle: 'harpreet-gill',
  name: 'Harpreet Gill',
  city: 'Dublin',
  country: 'IE',
  timeZone: 'Europe/Dublin',
  languages: ['en', 'pa', 'hi'],
  currency: 'EUR',
  writes: 'en',
  headline: { en: 'Mac, iPhone and backups, patiently', fr: 'Mac, iPhone et sauvegardes, avec patience' },
  bio: {
    en: 'Eleven years behind a repair counter, where I learned that nobody is stupid and every cable is suspicious. Share your screen if you like; I never ask for a password.',
    fr: 'Onze ans derrière un comptoir de réparation : personne n’est bête, et tout câble est suspect. Partagez votre écran si vous voulez ; je ne demande jamais un mot de passe.',
  },
  checked: { subject: 'IDENTITY', by: 'Vis-à-vis', scope: 'Identity', daysAgo: 96 },
  offerings: [
    {
      title: { en: 'My Mac will not start, or is too slow', fr: 'Mon Mac ne démarre pas, ou rame' },
      about: {
        en: 'We look together, you do the clicking, and you know afterwards what it was.',
        fr: 'Nous regardons ensemble, c’est vous qui cliquez, et vous saurez ensuite d’où cela venait.',
      },
      price: { mode: 'PER_MINUTE', rate: 160, freeMinutes: 2 },
      minutes: [10, 15, 30, 60],
      policy: 'FLEXIBLE',
    },
    {
      title: {
        en: 'A backup that works, in fifteen minutes',
        fr: 'Une sauvegarde qui marche, en quinze minutes',
      },
      about: {
        en: 'One disk, one setting, one test. You restore a file before we hang up, or it does not count.',
        fr: 'Un disque, un réglage, un essai. Vous restaurez un fichier avant de raccrocher, sinon cela ne compte pas.',
      },
      price: { mode: 'PER_SESSION', price: 2000 },
      minutes: [15],
      policy: 'FLEXIBLE',
    },
    {
      title: { en: 'Can this be mended at a distance?', fr: 'Cela se répare-t-il à distance ?' },
      about: {
        en: 'Tell me what you see on the screen. Ten minutes, and an honest yes or no.',
        fr: 'Dites-moi ce que vous voyez à l’écran. Dix minutes, et un oui ou un non honnête.',
      },
      price: { mode: 'FREE' },
      minutes: [10],
      policy: 'FLEXIBLE',
    },
  ],
  hours: 'always',
  online: true,
  past: { sessions: 98, rating: 4.9, rated: 0.5 },
  reviews: [
    {
      stars: 5,
      locale: 'en',
      by: 'rhiannon-price',
      minutes: 13,
      text: 'He asked which cable. I changed the cable. Thirteen minutes, two of them free, and no new laptop.',
    },
    {
      stars: 5,
      locale: 'fr',
      by: 'julie-moreau',
      minutes: 15,
      text: 'La sauvegarde tourne toutes les nuits, et j’ai récupéré un fichier devant lui pour vérifier.',
    },
    {
      stars: 5,
      locale: 'en',
      by: 'paul-egger',
      minutes: 27,
      text: 'I am seventy-four. He never once took the mouse.',
    },
    {
      stars: 4,
      locale: 'en',
      by: 'karim-benali',
      minutes: 22,
      text: 'Fast and calm. My disk really was dead, which is not his fault.',
    },
    {
      stars: 5,
      locale: 'en',
      minutes: 10,
      text: 'Free ten minutes to hear “take it to the shop, and ask for this part”. The shop was impressed.',
    },
    {
      stars: 5,
      locale: 'fr',
      minutes: 19,
      text: 'Il explique, on clique, on comprend. Et il ne demande aucun mot de passe.',
    },
  ],
}
