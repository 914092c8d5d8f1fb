import type { ExpertSeed } from '../../expert-seed.ts'

export const graceAdjei: ExpertSeed = {
  handle: 'grace-adjei',
  name: 'Grace Adjei',
  city: 'Kumasi',
  country: 'GH',
  timeZone: 'Africa/Accra',
  languages: ['en', 'fr', 'tw'],
  currency: 'USD',
  writes: 'en',
  headline: {
    en: 'Android phones: full memory, lost photos, strange messages',
    fr: 'Téléphones Android : mémoire pleine, photos perdues, messages étranges',
  },
  bio: {
    en: 'I teach phone classes at a market and online. Bring the phone as it is; I have seen worse.',
    fr: 'Je donne des cours de téléphone au marché et en ligne. Apportez-le tel qu’il est, j’ai vu pire.',
  },
  checked: { subject: 'IDENTITY', by: 'Vis-à-vis', scope: 'Identity', daysAgo: 38 },
  offerings: [
    {
      title: { en: 'Make room, lose nothing', fr: 'Faire de la place sans rien perdre' },
      about: {
        en: 'We find what is large, save what is dear and delete the rest together.',
        fr: 'Nous trouvons ce qui pèse, gardons ce qui compte et supprimons le reste ensemble.',
      },
      price: { mode: 'PER_MINUTE', rate: 55, freeMinutes: 3 },
      minutes: [10, 20, 30],
      policy: 'FLEXIBLE',
    },
    {
      title: { en: 'Is this message a scam?', fr: 'Ce message est-il une arnaque ?' },
      about: {
        en: 'Show me the message before you touch the link.',
        fr: 'Montrez-moi le message avant de toucher au lien.',
      },
      price: { mode: 'FREE' },
      minutes: [10],
      policy: 'FLEXIBLE',
    },
  ],
  hours: 'split',
  online: true,
  past: { sessions: 47, rating: 4.9, rated: 0.5 },
  reviews: [
    {
      stars: 5,
      locale: 'en',
      minutes: 10,
      text: 'It was a scam. Ten free minutes saved my mother her savings.',
    },
    {
      stars: 5,
      locale: 'fr',
      minutes: 18,
      text: 'Onze gigas retrouvés sans perdre une photo de mon fils. Moins de dix dollars.',
    },
  ],
}
