import type { ExpertSeed } from '../../expert-seed.ts'

export const naokoIshii: ExpertSeed = {
  handle: 'naoko-ishii',
  name: 'Naoko Ishii',
  city: 'Tokyo',
  country: 'JP',
  timeZone: 'Asia/Tokyo',
  languages: ['ja', 'en'],
  currency: 'USD',
  writes: 'en',
  headline: {
    en: 'Knives, fish and rice, in that order',
    fr: 'Les couteaux, le poisson et le riz, dans cet ordre',
  },
  bio: {
    en: 'Eleven years behind a counter in Tsukishima. Most home fish goes wrong at the knife, so we start by sharpening yours.',
    fr: 'Onze ans derrière un comptoir à Tsukishima. À la maison, le poisson se rate presque toujours au couteau : nous commençons donc par affûter le vôtre.',
  },
  checked: { subject: 'IDENTITY', by: 'Vis-à-vis', scope: 'Identity', daysAgo: 201 },
  offerings: [
    {
      title: { en: 'Sharpen one knife properly', fr: 'Bien affûter un couteau' },
      about: {
        en: 'One stone, one knife, one angle that you keep for good. Bring a tomato for the end.',
        fr: 'Une pierre, un couteau, un angle que vous garderez. Prévoyez une tomate pour la fin.',
      },
      price: { mode: 'PER_SESSION', price: 4200 },
      minutes: [45],
      policy: 'STANDARD',
    },
    {
      title: { en: 'Is this fish fresh enough?', fr: 'Ce poisson est-il assez frais ?' },
      about: {
        en: 'Show me the eye, the gill and the belly before you cut. I say raw, cooked or not at all.',
        fr: 'Montrez-moi l’œil, l’ouïe et le ventre avant de couper. Je dis cru, cuit ou pas du tout.',
      },
      price: { mode: 'PER_MINUTE', rate: 140, freeMinutes: 0 },
      minutes: [20, 40, 60],
      policy: 'STANDARD',
    },
  ],
  hours: 'evenings',
  past: { sessions: 19, rating: 4.8, rated: 0.55 },
  reviews: [
    {
      stars: 5,
      locale: 'en',
      by: 'sanne-de-wit',
      minutes: 45,
      text: 'The tomato fell in two by itself. I had been holding the stone the wrong way round for ten years.',
    },
    {
      stars: 4,
      locale: 'en',
      minutes: 22,
      text: 'She said “not raw” about my mackerel, and I was sad, and she was right.',
    },
  ],
}
