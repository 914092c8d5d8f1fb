import type { ExpertSeed } from '../../expert-seed.ts'

export const paulineLefevre: ExpertSeed = {
  handle: 'pauline-lefevre',
  name: 'Pauline Lefèvre',
  city: 'Paris',
  country: 'FR',
  timeZone: 'Europe/Paris',
  languages: ['fr', 'en'],
  currency: 'EUR',
  writes: 'fr',
  headline: {
    en: 'Changing trade at forty, with a mortgage',
    fr: 'Changer de métier à quarante ans, avec un crédit',
  },
  bio: {
    en: 'Careers adviser in a public office for twelve years. I know the forms, the funds and the order in which to ask for them.',
    fr: 'Conseillère en évolution professionnelle pendant douze ans. Je connais les formulaires, les fonds et l’ordre dans lequel les demander.',
  },
  checked: {
    subject: 'DIPLOMA',
    by: 'Vis-à-vis',
    scope: { en: 'Certified career counsellor', fr: 'Titre de conseillère en insertion professionnelle' },
    daysAgo: 244,
  },
  offerings: [
    {
      title: { en: 'What can I afford to change?', fr: 'Que puis-je me permettre de changer ?' },
      about: {
        en: 'Your figures, your rights, your calendar. A plan with dates, or the advice to wait.',
        fr: 'Vos chiffres, vos droits, votre calendrier. Un plan daté, ou le conseil d’attendre.',
      },
      price: { mode: 'PER_SESSION', price: 4200 },
      minutes: [45],
      policy: 'STANDARD',
    },
    {
      title: { en: 'Read this letter from the office', fr: 'Lire ce courrier de l’administration' },
      about: {
        en: 'What it says, what it wants, by when.',
        fr: 'Ce qu’il dit, ce qu’il demande, et pour quand.',
      },
      price: { mode: 'PER_MINUTE', rate: 90, freeMinutes: 3 },
      minutes: [15, 30],
      policy: 'FLEXIBLE',
    },
  ],
  hours: 'office',
  past: { sessions: 42, rating: 4.8, rated: 0.45 },
  reviews: [
    {
      stars: 5,
      locale: 'fr',
      by: 'camille-le-goff',
      minutes: 45,
      text: 'Je suis arrivée avec un rêve, repartie avec trois dates et un dossier de financement.',
    },
    {
      stars: 4,
      locale: 'fr',
      minutes: 21,
      text: 'Elle traduit l’administratif en français. Courrier réglé le jour même.',
    },
  ],
}
