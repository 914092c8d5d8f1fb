import type { ExpertSeed } from '../../expert-seed.ts'

export const odileMarchand: ExpertSeed = {
  handle: 'odile-marchand',
  name: 'Odile Marchand',
  city: 'Lyon',
  country: 'FR',
  timeZone: 'Europe/Paris',
  languages: ['fr', 'en'],
  currency: 'EUR',
  writes: 'fr',
  headline: {
    en: 'Sewing machines, zips and trousers that fit',
    fr: 'Machines à coudre, fermetures et pantalons qui tombent bien',
  },
  bio: {
    en: 'Seamstress at an opera house. When the machine jams it is the needle, the thread or the bobbin, and I hear which.',
    fr: 'Couturière à l’opéra. Quand la machine bloque, c’est l’aiguille, le fil ou la canette, et je l’entends.',
  },
  checked: { subject: 'DIPLOMA', by: 'Vis-à-vis', scope: 'CAP Métiers de la mode', daysAgo: 147 },
  offerings: [
    {
      title: { en: 'The machine is jammed', fr: 'La machine est bloquée' },
      about: {
        en: 'Let me hear it, then show me the underside of the seam.',
        fr: 'Faites-la-moi entendre, puis montrez-moi l’envers de la couture.',
      },
      price: { mode: 'PER_MINUTE', rate: 85, freeMinutes: 3 },
      minutes: [15, 30, 60],
      policy: 'FLEXIBLE',
    },
    {
      title: { en: 'Trousers that fit, at last', fr: 'Un pantalon qui tombe bien, enfin' },
      about: {
        en: 'You in the trousers, pins ready, somebody to hold the phone. Then we mark, then you cut.',
        fr: 'Vous dans le pantalon, les épingles prêtes, quelqu’un pour tenir le téléphone. On marque, puis vous coupez.',
      },
      price: { mode: 'PER_SESSION', price: 4000 },
      minutes: [60],
      policy: 'STANDARD',
    },
  ],
  hours: 'office',
  past: { sessions: 48, rating: 4.9, rated: 0.5 },
  reviews: [
    {
      stars: 5,
      locale: 'fr',
      by: 'julie-moreau',
      minutes: 16,
      text: 'Elle a entendu l’aiguille tordue à travers le téléphone. Onze euros, machine sauvée.',
    },
    {
      stars: 5,
      locale: 'fr',
      by: 'agathe-riviere',
      minutes: 60,
      text: 'Mon premier ourlet droit, et un pantalon que je mets tous les jours.',
    },
    {
      stars: 4,
      locale: 'en',
      minutes: 60,
      text: 'Have a second person for the phone, as she asks. I did not, and it took longer.',
    },
  ],
}
