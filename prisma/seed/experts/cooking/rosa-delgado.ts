import type { ExpertSeed } from '../../expert-seed.ts'

export const rosaDelgado: ExpertSeed = {
  handle: 'rosa-delgado',
  name: 'Rosa Delgado',
  city: 'Los Angeles',
  country: 'US',
  timeZone: 'America/Los_Angeles',
  languages: ['es', 'en'],
  currency: 'USD',
  writes: 'en',
  headline: {
    en: 'Tortillas that puff, moles that take one day instead of three',
    fr: 'Des tortillas qui gonflent, des moles en un jour au lieu de trois',
  },
  bio: {
    en: 'I sold tamales in Boyle Heights for nine years; now I teach the people who queued. Masa has no secrets, only temperatures.',
    fr: 'J’ai vendu des tamales à Boyle Heights pendant neuf ans ; maintenant j’enseigne à ceux qui faisaient la queue. La masa n’a pas de secrets, seulement des températures.',
  },
  checked: { subject: 'IDENTITY', by: 'Vis-à-vis', scope: 'Identity', daysAgo: 33 },
  offerings: [
    {
      title: { en: 'Masa check', fr: 'L’examen de la masa' },
      about: {
        en: 'Press one tortilla in front of me. If it cracks, I know why before it reaches the comal.',
        fr: 'Pressez une tortilla devant moi. Si elle fend, je sais pourquoi avant qu’elle ne touche le comal.',
      },
      price: { mode: 'PER_MINUTE', rate: 100, freeMinutes: 2 },
      minutes: [20, 30, 60],
      policy: 'FLEXIBLE',
    },
    {
      title: { en: 'One mole, one afternoon', fr: 'Un mole, un après-midi' },
      about: {
        en: 'Chillies, seeds, bread, chocolate: the short way that my aunt allows.',
        fr: 'Piments, graines, pain, chocolat : la version courte, celle que ma tante autorise.',
      },
      price: { mode: 'PER_SESSION', price: 5500 },
      minutes: [90],
      policy: 'STANDARD',
    },
    {
      title: { en: 'Which masa should I buy?', fr: 'Quelle masa acheter ?' },
      about: {
        en: 'Tell me your city and I tell you the shop, the bag or the site.',
        fr: 'Dites-moi votre ville, je vous dis la boutique, le paquet ou le site.',
      },
      price: { mode: 'FREE' },
      minutes: [10],
      policy: 'FLEXIBLE',
    },
  ],
  hours: 'evenings',
  past: { sessions: 24, rating: 4.9, rated: 0.5 },
  reviews: [
    {
      stars: 5,
      locale: 'en',
      minutes: 28,
      text: 'They puffed. I shouted. My neighbour came to look. Thank you, Rosa.',
    },
    {
      stars: 5,
      locale: 'en',
      by: 'rhiannon-price',
      minutes: 10,
      text: 'Ten free minutes and she found me masa in Cardiff. Cardiff!',
    },
  ],
}
