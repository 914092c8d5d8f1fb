import type { ExpertSeed } from '../../expert-seed.ts'

export const brunaTavares: ExpertSeed = {
  handle: 'bruna-tavares',
  name: 'Bruna Tavares',
  city: 'São Paulo',
  country: 'BR',
  timeZone: 'America/Sao_Paulo',
  languages: ['pt', 'en'],
  currency: 'USD',
  writes: 'en',
  headline: { en: 'Yoga for stiff people', fr: 'Le yoga pour les gens raides' },
  bio: {
    en: 'I could not touch my knees at thirty. I teach bodies that sit all day, with a chair, a wall and no Sanskrit unless you ask.',
    fr: 'À trente ans, je ne touchais pas mes genoux. J’enseigne à des corps assis toute la journée, avec une chaise, un mur, et sans sanskrit sauf demande.',
  },
  checked: {
    subject: 'DIPLOMA',
    by: 'Vis-à-vis',
    scope: { en: 'Yoga teacher, 500 hours', fr: 'Professeure de yoga, 500 heures' },
    daysAgo: 104,
  },
  offerings: [
    {
      title: { en: 'Forty-five minutes with a chair', fr: 'Quarante-cinq minutes avec une chaise' },
      about: {
        en: 'You leave looser, not sore. I watch the whole time; nothing is recorded.',
        fr: 'Vous repartez plus souple, sans courbatures. Je regarde tout le temps ; rien n’est enregistré.',
      },
      price: { mode: 'PER_SESSION', price: 2500 },
      minutes: [45],
      policy: 'FLEXIBLE',
    },
    {
      title: { en: 'Is this safe for my back?', fr: 'Est-ce sûr pour mon dos ?' },
      about: {
        en: 'Show me one movement. If it needs a physiotherapist, I say so.',
        fr: 'Montrez-moi un mouvement. S’il faut un kinésithérapeute, je vous le dis.',
      },
      price: { mode: 'FREE' },
      minutes: [10],
      policy: 'FLEXIBLE',
    },
  ],
  hours: 'mornings',
  past: { sessions: 39, rating: 4.9, rated: 0.5 },
  reviews: [
    {
      stars: 5,
      locale: 'en',
      by: 'karim-benali',
      minutes: 45,
      text: 'The chair is a genius. So is she. I tied my shoes standing up.',
    },
    {
      stars: 5,
      locale: 'fr',
      minutes: 45,
      text: 'Pas un mot de sanskrit, promesse tenue. Je respire mieux en réunion.',
    },
  ],
}
