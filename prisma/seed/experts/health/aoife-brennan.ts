import type { ExpertSeed } from '../../expert-seed.ts'

export const aoifeBrennan: ExpertSeed = {
  handle: 'aoife-brennan',
  name: 'Aoife Brennan',
  city: 'Galway',
  country: 'IE',
  timeZone: 'Europe/Dublin',
  languages: ['en', 'ga'],
  currency: 'EUR',
  writes: 'en',
  headline: {
    en: 'Feeding a newborn at three in the morning',
    fr: 'Nourrir un nouveau-né à trois heures du matin',
  },
  bio: {
    en: 'Public health nurse, mother of three, awake when you are. I look at the latch, the bottle and you, in that order, and I do not take sides between them.',
    fr: 'Infirmière de santé publique, mère de trois enfants, réveillée quand vous l’êtes. Je regarde la prise du sein, le biberon et vous, dans cet ordre, sans prendre parti.',
  },
  checked: {
    subject: 'LICENCE',
    by: 'Licentia Medica',
    scope: { en: 'Public health nurse', fr: 'Infirmière de santé publique' },
    daysAgo: 15,
    expiresInDays: 350,
  },
  offerings: [
    {
      title: { en: 'Show me a feed', fr: 'Montrez-moi une tétée' },
      about: {
        en: 'Sit as you usually do. The first five minutes are free, because often one cushion is enough.',
        fr: 'Asseyez-vous comme d’habitude. Les cinq premières minutes sont offertes : souvent, un coussin suffit.',
      },
      price: { mode: 'PER_MINUTE', rate: 120, freeMinutes: 5 },
      minutes: [15, 30, 45],
      policy: 'FLEXIBLE',
    },
  ],
  hours: 'nights',
  online: true,
  past: { sessions: 35, rating: 4.9, rated: 0.6 },
  reviews: [
    {
      stars: 5,
      locale: 'en',
      minutes: 23,
      text: '3:40 in the morning, both of us crying, the baby too. Twenty-three minutes later only the rain was noisy.',
    },
    {
      stars: 5,
      locale: 'en',
      by: 'rhiannon-price',
      minutes: 16,
      text: 'She did not judge the formula on the table. She moved my elbow four centimetres.',
    },
  ],
}
