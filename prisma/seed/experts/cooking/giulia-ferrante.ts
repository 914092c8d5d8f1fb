import type { ExpertSeed } from '../../expert-seed.ts'

export const giuliaFerrante: ExpertSeed = {
  handle: 'giulia-ferrante',
  name: 'Giulia Ferrante',
  city: 'Bologna',
  country: 'IT',
  timeZone: 'Europe/Rome',
  languages: ['it', 'en', 'fr'],
  currency: 'EUR',
  writes: 'en',
  headline: {
    en: 'Fresh pasta by hand, and the sauce it was made for',
    fr: 'Les pâtes fraîches à la main, et la sauce qui va avec',
  },
  bio: {
    en: 'My grandmother rolled forty eggs of sfoglia every Sunday. I roll twelve, and I teach the wrist movement that no video shows.',
    fr: 'Ma grand-mère étalait quarante œufs de sfoglia chaque dimanche. J’en étale douze, et j’enseigne le geste du poignet qu’aucune vidéo ne montre.',
  },
  checked: {
    subject: 'DIPLOMA',
    by: 'Vis-à-vis',
    scope: { en: 'Diploma of the hotel school of Bologna', fr: 'Diplôme de l’école hôtelière de Bologne' },
    daysAgo: 75,
  },
  offerings: [
    {
      title: { en: 'Tagliatelle from flour to plate', fr: 'Des tagliatelles, de la farine à l’assiette' },
      about: {
        en: 'Flour, eggs, a board and a long pin. You eat what you made before we hang up.',
        fr: 'Farine, œufs, une planche et un long rouleau. Vous mangez ce que vous avez fait avant de raccrocher.',
      },
      price: { mode: 'PER_SESSION', price: 4800 },
      minutes: [75],
      policy: 'STANDARD',
    },
    {
      title: { en: 'My dough tears', fr: 'Ma pâte se déchire' },
      about: {
        en: 'Hold it up to the light. I see the thin places and say which hand to change.',
        fr: 'Levez-la à la lumière. Je vois les endroits trop fins et je vous dis quelle main corriger.',
      },
      price: { mode: 'PER_MINUTE', rate: 110, freeMinutes: 3 },
      minutes: [15, 30],
      policy: 'FLEXIBLE',
    },
  ],
  hours: 'split',
  past: { sessions: 27, rating: 4.9, rated: 0.6 },
  reviews: [
    {
      stars: 5,
      locale: 'en',
      minutes: 75,
      text: 'We ate at the end, she in Bologna and we in Leeds. The best Sunday of this winter.',
    },
    {
      stars: 5,
      locale: 'fr',
      by: 'camille-le-goff',
      minutes: 18,
      text: 'Le problème venait de mes œufs trop froids. Dix-huit minutes, seize euros cinquante, fini les déchirures.',
    },
    {
      stars: 5,
      locale: 'fr',
      minutes: 75,
      text: 'Elle attend, elle regarde, elle ne touche à rien. On apprend vraiment avec ses mains.',
    },
  ],
}
