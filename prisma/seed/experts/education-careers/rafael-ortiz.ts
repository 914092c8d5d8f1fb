import type { ExpertSeed } from '../../expert-seed.ts'

export const rafaelOrtiz: ExpertSeed = {
  handle: 'rafael-ortiz',
  name: 'Rafael Ortiz',
  city: 'Madrid',
  country: 'ES',
  timeZone: 'Europe/Madrid',
  languages: ['es', 'en', 'fr'],
  currency: 'EUR',
  writes: 'en',
  headline: { en: 'Spanish by talking, not by tables', fr: 'L’espagnol en parlant, pas en tableaux' },
  bio: {
    en: 'Radio presenter for ten years. I correct one mistake in five, the one that matters, and you keep talking.',
    fr: 'Animateur de radio pendant dix ans. Je corrige une faute sur cinq, celle qui compte, et vous continuez à parler.',
  },
  checked: { subject: 'IDENTITY', by: 'Vis-à-vis', scope: 'Identity', daysAgo: 29 },
  offerings: [
    {
      title: { en: 'Just talk', fr: 'Parler, simplement' },
      about: {
        en: 'Any subject except the weather. I note five corrections and send them in the chat.',
        fr: 'N’importe quel sujet sauf la météo. Je note cinq corrections et je vous les écris dans la discussion.',
      },
      price: { mode: 'PER_MINUTE', rate: 55, freeMinutes: 5 },
      minutes: [15, 30, 60],
      policy: 'FLEXIBLE',
    },
    {
      title: { en: 'The subjunctive, once and for all', fr: 'Le subjonctif, une fois pour toutes' },
      about: {
        en: 'Thirty minutes, eleven sentences, no table.',
        fr: 'Trente minutes, onze phrases, aucun tableau.',
      },
      price: { mode: 'PER_SESSION', price: 2200 },
      minutes: [30],
      policy: 'FLEXIBLE',
    },
  ],
  hours: 'evenings',
  online: true,
  past: { sessions: 61, rating: 4.8, rated: 0.5 },
  reviews: [
    {
      stars: 5,
      locale: 'en',
      by: 'rhiannon-price',
      minutes: 34,
      text: 'Thirty-four minutes about football and I do not like football. My past tenses thank him.',
    },
    {
      stars: 4,
      locale: 'fr',
      minutes: 30,
      text: 'Onze phrases, promesse tenue. Le subjonctif me fait moins peur.',
    },
  ],
}
