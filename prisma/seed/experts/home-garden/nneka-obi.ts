import type { ExpertSeed } from '../../expert-seed.ts'

export const nnekaObi: ExpertSeed = {
  handle: 'nneka-obi',
  name: 'Nneka Obi',
  city: 'Lagos',
  country: 'NG',
  timeZone: 'Africa/Lagos',
  languages: ['en', 'ig'],
  currency: 'USD',
  writes: 'en',
  headline: {
    en: 'Solar panels, inverters and batteries that last the night',
    fr: 'Panneaux, onduleurs et batteries qui tiennent la nuit',
  },
  bio: {
    en: 'Electrical engineer. I have sized some four hundred home systems, and half of the faults I see are one loose lug and one wrong setting.',
    fr: 'Ingénieure en électricité. J’ai dimensionné quelque quatre cents installations, et la moitié des pannes que je vois tiennent à une cosse desserrée et à un mauvais réglage.',
  },
  checked: {
    subject: 'DIPLOMA',
    by: 'Vis-à-vis',
    scope: 'BEng Electrical Engineering, University of Lagos',
    daysAgo: 118,
  },
  offerings: [
    {
      title: { en: 'Size my system', fr: 'Dimensionner mon installation' },
      about: {
        en: 'Your appliances, your hours without power, your roof. You leave with three numbers and a shopping list.',
        fr: 'Vos appareils, vos heures de coupure, votre toit. Vous repartez avec trois chiffres et une liste d’achats.',
      },
      price: { mode: 'PER_SESSION', price: 2800 },
      minutes: [40],
      policy: 'STANDARD',
    },
    {
      title: { en: 'The inverter beeps', fr: 'L’onduleur bipe' },
      about: {
        en: 'Read me the display. Nothing is opened before I have seen the breaker.',
        fr: 'Lisez-moi l’écran. On n’ouvre rien avant que j’aie vu le disjoncteur.',
      },
      price: { mode: 'PER_MINUTE', rate: 85, freeMinutes: 3 },
      minutes: [15, 30],
      policy: 'FLEXIBLE',
    },
  ],
  hours: 'evenings',
  past: { sessions: 32, rating: 4.8, rated: 0.5 },
  reviews: [
    {
      stars: 5,
      locale: 'en',
      by: 'michael-oyelaran',
      minutes: 16,
      text: 'A loose lug, exactly as her profile says. My lights have stopped blinking at dinner.',
    },
    {
      stars: 5,
      locale: 'en',
      minutes: 40,
      text: 'Three numbers and a list, and the shop could not talk me into the bigger battery.',
    },
  ],
}
