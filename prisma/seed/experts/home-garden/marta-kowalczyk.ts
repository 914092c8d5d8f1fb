import type { ExpertSeed } from '../../expert-seed.ts'

export const martaKowalczyk: ExpertSeed = {
  handle: 'marta-kowalczyk',
  name: 'Marta Kowalczyk',
  city: 'Gdańsk',
  country: 'PL',
  timeZone: 'Europe/Warsaw',
  languages: ['pl', 'en', 'de'],
  currency: 'EUR',
  writes: 'en',
  headline: {
    en: 'Chairs, springs and cloth: upholstery you can do',
    fr: 'Chaises, ressorts et tissus : la tapisserie à votre portée',
  },
  bio: {
    en: 'I have re-covered about two thousand chairs. The first one takes a weekend, the second an evening, and I am there for the corners.',
    fr: 'J’ai regarni environ deux mille chaises. La première prend un week-end, la deuxième une soirée, et je suis là pour les angles.',
  },
  checked: {
    subject: 'DIPLOMA',
    by: 'Vis-à-vis',
    scope: { en: 'Master craftswoman, upholstery', fr: 'Maître artisane tapissière' },
    daysAgo: 222,
  },
  offerings: [
    {
      title: { en: 'Corners and curves', fr: 'Angles et arrondis' },
      about: {
        en: 'Cloth pinned, stapler ready. I say where to cut and, above all, where not.',
        fr: 'Tissu épinglé, agrafeuse prête. Je dis où couper et surtout où ne pas couper.',
      },
      price: { mode: 'PER_MINUTE', rate: 75, freeMinutes: 2 },
      minutes: [20, 40, 60],
      policy: 'FLEXIBLE',
    },
    {
      title: { en: 'Is this chair worth it?', fr: 'Cette chaise en vaut-elle la peine ?' },
      about: {
        en: 'We look underneath together: wood, webbing, springs. Then a list with prices, or a goodbye.',
        fr: 'Nous regardons dessous ensemble : bois, sangles, ressorts. Puis une liste avec les prix, ou un adieu.',
      },
      price: { mode: 'PER_SESSION', price: 2900 },
      minutes: [45],
      policy: 'STANDARD',
    },
  ],
  hours: 'office',
  past: { sessions: 17, rating: 4.8, rated: 0.6 },
  reviews: [
    {
      stars: 5,
      locale: 'en',
      by: 'sanne-de-wit',
      minutes: 38,
      text: 'My grandfather’s chair has corners now. She was strict about the fold and she was right to be.',
    },
    {
      stars: 5,
      locale: 'en',
      minutes: 45,
      text: '“Goodbye to this one,” she said, and saved me a hundred euros of velvet.',
    },
  ],
}
