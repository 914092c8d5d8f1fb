import type { ExpertSeed } from '../../expert-seed.ts'

export const islaCampbell: ExpertSeed = {
  handle: 'isla-campbell',
  name: 'Isla Campbell',
  city: 'Edinburgh',
  country: 'GB',
  timeZone: 'Europe/London',
  languages: ['en'],
  currency: 'GBP',
  writes: 'en',
  headline: {
    en: 'Make-up for people who do not wear any',
    fr: 'Le maquillage pour ceux qui n’en portent pas',
  },
  bio: {
    en: 'Make-up artist in television. Five minutes, three products, and a face that is still yours at six in the evening.',
    fr: 'Maquilleuse à la télévision. Cinq minutes, trois produits, et un visage qui est encore le vôtre à dix-huit heures.',
  },
  checked: { subject: 'IDENTITY', by: 'Vis-à-vis', scope: 'Identity', daysAgo: 26 },
  offerings: [
    {
      title: { en: 'Five minutes, three products', fr: 'Cinq minutes, trois produits' },
      about: {
        en: 'With what you own. We do it once together and once by you alone.',
        fr: 'Avec ce que vous avez. Une fois ensemble, une fois sans moi.',
      },
      price: { mode: 'PER_SESSION', price: 2100 },
      minutes: [30],
      policy: 'FLEXIBLE',
    },
    {
      title: { en: 'Scars, rosacea, dark circles', fr: 'Cicatrices, rougeurs, cernes' },
      about: {
        en: 'Cover, calm or leave be: I show all three on half of your face.',
        fr: 'Couvrir, apaiser ou laisser : je montre les trois sur une moitié du visage.',
      },
      price: { mode: 'PER_MINUTE', rate: 80, freeMinutes: 3 },
      minutes: [15, 30],
      policy: 'FLEXIBLE',
    },
  ],
  hours: 'evenings',
  past: { sessions: 4, rating: 4.8, rated: 0.75 },
  reviews: [
    {
      stars: 5,
      locale: 'en',
      by: 'rhiannon-price',
      minutes: 30,
      text: 'I look like me after a good night, which I had not had.',
    },
    {
      stars: 5,
      locale: 'en',
      by: 'nora-lind',
      minutes: 14,
      text: 'Half a face covered, half left alone. I chose the half left alone, happily.',
    },
  ],
}
