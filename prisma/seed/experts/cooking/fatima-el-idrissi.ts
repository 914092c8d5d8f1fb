import type { ExpertSeed } from '../../expert-seed.ts'

export const fatimaElIdrissi: ExpertSeed = {
  handle: 'fatima-el-idrissi',
  name: 'Fatima El Idrissi',
  city: 'Casablanca',
  country: 'MA',
  timeZone: 'Africa/Casablanca',
  languages: ['fr', 'ar', 'en'],
  currency: 'EUR',
  writes: 'fr',
  headline: {
    en: 'Couscous steamed three times, tagines that stay tender',
    fr: 'Le couscous aux trois vapeurs, les tajines qui restent tendres',
  },
  bio: {
    en: 'I cook for weddings of three hundred and for my two sons. The method is the same; only the pot changes.',
    fr: 'Je cuisine pour des mariages de trois cents personnes et pour mes deux fils. La méthode est la même, seule la marmite change.',
  },
  checked: { subject: 'IDENTITY', by: 'Vis-à-vis', scope: 'Identité', daysAgo: 47 },
  offerings: [
    {
      title: { en: 'Your first real couscous', fr: 'Votre premier vrai couscous' },
      about: {
        en: 'Three steamings, oil then butter, and the trick with wet hands so that no grain sticks.',
        fr: 'Trois vapeurs, l’huile puis le beurre, et le geste aux mains mouillées pour qu’aucun grain ne colle.',
      },
      price: { mode: 'PER_SESSION', price: 3500 },
      minutes: [60],
      policy: 'FLEXIBLE',
    },
    {
      title: { en: 'Rescue a sauce', fr: 'Sauver une sauce' },
      about: {
        en: 'Too salty, too thin, too sweet: nearly everything can be mended in ten minutes.',
        fr: 'Trop salée, trop claire, trop sucrée : presque tout se rattrape en dix minutes.',
      },
      price: { mode: 'PER_MINUTE', rate: 70, freeMinutes: 3 },
      minutes: [15, 30, 45],
      policy: 'FLEXIBLE',
    },
  ],
  hours: 'split',
  online: true,
  past: { sessions: 38, rating: 4.9, rated: 0.55 },
  reviews: [
    {
      stars: 5,
      locale: 'fr',
      by: 'agathe-riviere',
      minutes: 60,
      text: 'Ma semoule ne colle plus et mes enfants l’ont remarqué. Fatima explique avec une patience rare.',
    },
    {
      stars: 5,
      locale: 'fr',
      minutes: 14,
      text: 'Tajine trop salé une heure avant l’arrivée de ma belle-mère. Deux pommes de terre et un citron plus tard, sauvé.',
    },
    {
      stars: 4,
      locale: 'en',
      minutes: 60,
      text: 'Wonderful class. Have two large pots ready, I had one and it slowed us down.',
    },
  ],
}
