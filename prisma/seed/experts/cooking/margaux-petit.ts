import type { ExpertSeed } from '../../expert-seed.ts'

export const margauxPetit: ExpertSeed = {
  handle: 'margaux-petit',
  name: 'Margaux Petit',
  city: 'Paris',
  country: 'FR',
  timeZone: 'Europe/Paris',
  languages: ['fr', 'en'],
  currency: 'EUR',
  writes: 'fr',
  headline: {
    en: 'Pastry without gluten that nobody guesses',
    fr: 'La pâtisserie sans gluten que personne ne devine',
  },
  bio: {
    en: 'My daughter is coeliac, so I rebuilt my whole repertoire in two years. I know which flour replaces which, and where nothing does.',
    fr: 'Ma fille est cœliaque : j’ai refait tout mon répertoire en deux ans. Je sais quelle farine remplace laquelle, et où rien ne remplace rien.',
  },
  checked: { subject: 'DIPLOMA', by: 'Vis-à-vis', scope: 'CAP Pâtissier', daysAgo: 310 },
  offerings: [
    {
      title: { en: 'Convert your recipe', fr: 'Convertir votre recette' },
      about: {
        en: 'Send me one recipe; we rewrite it together and I explain each gram.',
        fr: 'Envoyez-moi une recette ; nous la réécrivons ensemble et j’explique chaque gramme.',
      },
      price: { mode: 'PER_SESSION', price: 3900 },
      minutes: [50],
      policy: 'STANDARD',
    },
    {
      title: { en: 'It came out sandy', fr: 'C’est sorti sablonneux' },
      about: {
        en: 'Choux, sponge or tart: cut it open in front of the camera and we find the cause.',
        fr: 'Chou, génoise ou tarte : coupez devant la caméra, nous trouvons la cause.',
      },
      price: { mode: 'PER_MINUTE', rate: 105, freeMinutes: 3 },
      minutes: [15, 30],
      policy: 'FLEXIBLE',
    },
  ],
  hours: 'office',
  past: { sessions: 31, rating: 4.8, rated: 0.5 },
  reviews: [
    {
      stars: 5,
      locale: 'fr',
      by: 'julie-moreau',
      minutes: 24,
      text: 'Mes choux sont enfin creux. Elle a vu au premier coup d’œil que je desséchais trop la panade.',
    },
    {
      stars: 5,
      locale: 'en',
      minutes: 50,
      text: 'She converted my grandmother’s apple cake and it tastes of my grandmother again.',
    },
    {
      stars: 4,
      locale: 'fr',
      minutes: 50,
      text: 'Très précise. Prévoyez une balance au gramme, sans elle la séance perd de son intérêt.',
    },
  ],
}
