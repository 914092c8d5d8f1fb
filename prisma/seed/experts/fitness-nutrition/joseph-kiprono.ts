import type { ExpertSeed } from '../../expert-seed.ts'

export const josephKiprono: ExpertSeed = {
  handle: 'joseph-kiprono',
  name: 'Joseph Kiprono',
  city: 'Eldoret',
  country: 'KE',
  timeZone: 'Africa/Nairobi',
  languages: ['en', 'sw'],
  currency: 'USD',
  writes: 'en',
  headline: { en: 'From the sofa to five kilometres', fr: 'Du canapé aux cinq kilomètres' },
  bio: {
    en: 'I paced marathons for eleven years. Slow is a skill: in the first month I only teach you to run slower.',
    fr: 'J’ai été meneur d’allure de marathons pendant onze ans. La lenteur s’apprend : le premier mois, je vous apprends seulement à courir moins vite.',
  },
  checked: { subject: 'IDENTITY', by: 'Vis-à-vis', scope: 'Identity', daysAgo: 68 },
  offerings: [
    {
      title: { en: 'Run with me in your ear', fr: 'Courez, je suis dans l’oreille' },
      about: {
        en: 'Phone in the pocket, one earphone, quiet street. I listen to your breath.',
        fr: 'Le téléphone en poche, un écouteur, une rue calme. J’écoute votre souffle.',
      },
      price: { mode: 'PER_MINUTE', rate: 60, freeMinutes: 3 },
      minutes: [15, 30, 45],
      policy: 'FLEXIBLE',
    },
    {
      title: { en: 'Your first month', fr: 'Votre premier mois' },
      about: {
        en: 'Twelve runs on one page, all of them slower than you think.',
        fr: 'Douze sorties sur une page, toutes plus lentes que vous ne croyez.',
      },
      price: { mode: 'PER_SESSION', price: 1800 },
      minutes: [30],
      policy: 'FLEXIBLE',
    },
  ],
  hours: 'mornings',
  online: true,
  past: { sessions: 41, rating: 4.9, rated: 0.5 },
  reviews: [
    {
      stars: 5,
      locale: 'en',
      by: 'rhiannon-price',
      minutes: 26,
      text: 'He heard me speed up before I knew it. “Slower, Rhiannon.” Five kilometres, done.',
    },
    {
      stars: 5,
      locale: 'en',
      minutes: 30,
      text: 'One page. I ticked twelve boxes. My doctor asked what happened.',
    },
  ],
}
