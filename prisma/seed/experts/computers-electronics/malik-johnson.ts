import type { ExpertSeed } from '../../expert-seed.ts'

export const malikJohnson: ExpertSeed = {
  handle: 'malik-johnson',
  name: 'Malik Johnson',
  city: 'New York',
  country: 'US',
  timeZone: 'America/New_York',
  languages: ['en'],
  currency: 'USD',
  writes: 'en',
  headline: {
    en: 'Home networks, dead zones and the router in the closet',
    fr: 'Réseaux à la maison, zones mortes et box au fond du placard',
  },
  bio: {
    en: 'I wire apartments for a living. Walk me round with your phone and I will tell you which wall is eating your signal.',
    fr: 'Je câble des appartements, c’est mon métier. Faites-moi le tour avec votre téléphone, je vous dirai quel mur mange votre signal.',
  },
  checked: { subject: 'IDENTITY', by: 'Vis-à-vis', scope: 'Identity', daysAgo: 59 },
  offerings: [
    {
      title: { en: 'Walk me round your place', fr: 'Faites-moi visiter' },
      about: {
        en: 'Speed test in each room, then we move one thing at a time.',
        fr: 'Un test de débit par pièce, puis nous déplaçons une chose à la fois.',
      },
      price: { mode: 'PER_MINUTE', rate: 125, freeMinutes: 3 },
      minutes: [15, 30],
      policy: 'FLEXIBLE',
    },
    {
      title: { en: 'Set up a network that you understand', fr: 'Un réseau que vous comprenez' },
      about: {
        en: 'Names, passwords, guests, children, printer. Written down for the fridge door.',
        fr: 'Noms, mots de passe, invités, enfants, imprimante. Le tout noté pour la porte du frigo.',
      },
      price: { mode: 'PER_SESSION', price: 4000 },
      minutes: [45],
      policy: 'STANDARD',
    },
  ],
  hours: 'evenings',
  past: { sessions: 34, rating: 4.8, rated: 0.5 },
  reviews: [
    {
      stars: 5,
      locale: 'en',
      minutes: 19,
      text: 'It was the aquarium. Water eats Wi-Fi, he said, and laughed with me, not at me.',
    },
    {
      stars: 4,
      locale: 'en',
      by: 'michael-oyelaran',
      minutes: 45,
      text: 'The sheet for the fridge is the best thing I bought this year.',
    },
  ],
}
