import type { ExpertSeed } from '../../expert-seed.ts'

export const seanGallagher: ExpertSeed = {
  handle: 'sean-gallagher',
  name: 'Seán Gallagher',
  city: 'Galway',
  country: 'IE',
  timeZone: 'Europe/Dublin',
  languages: ['en', 'ga'],
  currency: 'EUR',
  writes: 'en',
  headline: {
    en: 'Boilers, radiators and the noise in the wall',
    fr: 'Chaudières, radiateurs et le bruit dans le mur',
  },
  bio: {
    en: 'Registered gas installer for twenty-six years. Over video I tell you what is safe to touch. When something is not, I say so and you pay for no more than that minute.',
    fr: 'Chauffagiste agréé depuis vingt-six ans. Par vidéo, je vous dis ce que vous pouvez toucher. Quand il ne faut pas, je le dis, et nous en restons là.',
  },
  checked: {
    subject: 'DIPLOMA',
    by: 'Vis-à-vis',
    scope: { en: 'Registered gas installer certificate', fr: 'Certificat d’installateur gaz agréé' },
    daysAgo: 140,
    expiresInDays: 225,
  },
  offerings: [
    {
      title: { en: 'Your boiler shows an error', fr: 'Votre chaudière affiche une erreur' },
      about: {
        en: 'Read me the code and the pressure. Most E-codes are pressure, ignition or a stuck valve, and two of the three you can mend yourself.',
        fr: 'Lisez-moi le code et la pression. La plupart des codes E viennent de la pression, de l’allumage ou d’une vanne bloquée, et deux sur trois se réparent sans moi.',
      },
      price: { mode: 'PER_SESSION', price: 2400 },
      minutes: [20],
      policy: 'FLEXIBLE',
    },
    {
      title: { en: 'Walk me through it', fr: 'Guidez-moi pas à pas' },
      about: {
        en: 'Bleeding, balancing, draining. You hold the key, I hold the order.',
        fr: 'Purger, équilibrer, vidanger. Vous tenez la clé, je tiens l’ordre.',
      },
      price: { mode: 'PER_MINUTE', rate: 115, freeMinutes: 3 },
      minutes: [15, 30, 45],
      policy: 'FLEXIBLE',
    },
  ],
  hours: 'split',
  online: true,
  past: { sessions: 49, rating: 4.9, rated: 0.5 },
  reviews: [
    {
      stars: 5,
      locale: 'en',
      by: 'rhiannon-price',
      minutes: 20,
      text: 'E119, half a bar, one valve behind the grille. Heat in eleven minutes and he made me take a photo of it for next time.',
    },
    {
      stars: 5,
      locale: 'fr',
      minutes: 27,
      text: 'Il m’a fait fermer le gaz et appeler le fournisseur au lieu de bricoler. C’était la bonne réponse.',
    },
    {
      stars: 4,
      locale: 'en',
      by: 'tobias-frank',
      minutes: 20,
      text: 'Solved. My kitchen is loud and I had to repeat myself, so find a quiet corner.',
    },
  ],
}
