import type { ExpertSeed } from '../../expert-seed.ts'

export const luciaFerrer: ExpertSeed = {
  handle: 'lucia-ferrer',
  name: 'Lucía Ferrer',
  city: 'Madrid',
  country: 'ES',
  timeZone: 'Europe/Madrid',
  languages: ['es', 'en'],
  currency: 'EUR',
  writes: 'en',
  headline: {
    en: 'Classical guitar, from the first chord',
    fr: 'La guitare classique, dès le premier accord',
  },
  bio: {
    en: 'I teach at a conservatoire in the morning and whoever calls in the evening. Your left thumb is too high; everybody’s is. Plucked strings of all sorts are welcome.',
    fr: 'J’enseigne au conservatoire le matin et à qui m’appelle le soir. Votre pouce gauche est trop haut, comme celui de tout le monde. Toutes les cordes pincées sont bienvenues.',
  },
  checked: { subject: 'IDENTITY', by: 'Vis-à-vis', scope: 'Identity', daysAgo: 64 },
  offerings: [
    {
      title: {
        en: 'Classical guitar, from the first chord',
        fr: 'La guitare classique, dès le premier accord',
      },
      about: {
        en: 'Put the phone where I see both hands. We work on four bars, not on forty.',
        fr: 'Placez le téléphone de façon que je voie les deux mains. Nous travaillons quatre mesures, pas quarante.',
      },
      price: { mode: 'PER_SESSION', price: 2200 },
      minutes: [30],
      policy: 'FLEXIBLE',
    },
    {
      title: { en: 'Why does it buzz?', fr: 'Pourquoi ça frise ?' },
      about: {
        en: 'String, fret, nail or finger: five minutes of listening usually tell.',
        fr: 'Corde, frette, ongle ou doigt : cinq minutes d’écoute suffisent en général.',
      },
      price: { mode: 'PER_MINUTE', rate: 85, freeMinutes: 3 },
      minutes: [15, 30],
      policy: 'FLEXIBLE',
    },
  ],
  hours: 'late',
  online: true,
  past: { sessions: 68, rating: 4.9, rated: 0.5 },
  reviews: [
    {
      stars: 5,
      locale: 'en',
      by: 'nora-lind',
      minutes: 30,
      text: 'Four bars in thirty minutes, and they sound like music. I have played the other thousand badly for years.',
    },
    {
      stars: 5,
      locale: 'fr',
      minutes: 30,
      text: 'Elle entend le pouce trop haut avant de le voir. Progrès immédiat.',
    },
    {
      stars: 4,
      locale: 'en',
      by: 'sanne-de-wit',
      minutes: 18,
      text: 'It was the nail. I filed it while she waited, at no hurry.',
    },
  ],
}
