import type { ExpertSeed } from '../../expert-seed.ts'

export const leilaHaddad: ExpertSeed = {
  handle: 'leila-haddad',
  name: 'Leïla Haddad',
  city: 'Lille',
  country: 'FR',
  timeZone: 'Europe/Paris',
  languages: ['fr', 'ar'],
  currency: 'EUR',
  writes: 'fr',
  headline: {
    en: 'Weight, food and joints: a plan you can keep',
    fr: 'Poids, assiette et articulations : un plan que l’on tient',
  },
  bio: {
    en: 'Dietitian, in a hospital until last spring. I do not forbid anything before I have seen your cupboard.',
    fr: 'Diététicienne, à l’hôpital jusqu’au printemps dernier. Je n’interdis rien avant d’avoir vu votre placard.',
  },
  checked: {
    subject: 'LICENCE',
    by: 'Titres Santé',
    scope: { en: 'Dietitian', fr: 'Diététicienne' },
    daysAgo: 22,
    expiresInDays: 340,
  },
  offerings: [
    {
      title: { en: 'A plan you can keep', fr: 'Un plan que l’on tient' },
      about: {
        en: 'Show me the cupboard and the fridge. Three changes, and the reason for each.',
        fr: 'Montrez-moi le placard et le frigo. Trois changements, et la raison de chacun.',
      },
      price: { mode: 'PER_SESSION', price: 3500 },
      minutes: [30],
      policy: 'STANDARD',
    },
  ],
  hours: 'evenings',
  online: true,
  past: { sessions: 4, rating: 5.0, rated: 0.75 },
  reviews: [
    {
      stars: 5,
      locale: 'fr',
      by: 'camille-le-goff',
      minutes: 30,
      text: 'Trois changements, aucun interdit. Le placard est resté, j’ai seulement changé l’ordre des étagères.',
    },
    {
      stars: 5,
      locale: 'fr',
      minutes: 30,
      text: 'Elle a regardé mon frigo sans lever un sourcil. J’ai enfin parlé franchement.',
    },
  ],
}
