import type { ExpertSeed } from '../../expert-seed.ts'

export const eliseMarchal: ExpertSeed = {
  handle: 'elise-marchal',
  name: 'Élise Marchal',
  city: 'Paris',
  country: 'FR',
  timeZone: 'Europe/Paris',
  languages: ['fr', 'en'],
  currency: 'EUR',
  writes: 'fr',
  headline: {
    en: 'Stammers, lisps and late talkers: what to do before the waiting list ends',
    fr: 'Bégaiement, zozotement, parole tardive : que faire avant la fin de la liste d’attente',
  },
  bio: {
    en: 'Speech therapist for eleven years. The waiting list is nine months long; there are good things to do in those nine months and bad ones.',
    fr: 'Orthophoniste depuis onze ans. La liste d’attente dure neuf mois ; il y a de bonnes choses à faire pendant ces neuf mois, et de mauvaises.',
  },
  checked: {
    subject: 'LICENCE',
    by: 'Titres Santé',
    scope: { en: 'Speech therapist', fr: 'Orthophoniste' },
    daysAgo: 34,
    expiresInDays: 330,
  },
  offerings: [
    {
      title: { en: 'Is my child late?', fr: 'Mon enfant est-il en retard ?' },
      about: {
        en: 'Play with your child in front of the camera. I listen, then tell you what I heard and what can wait.',
        fr: 'Jouez avec votre enfant devant la caméra. J’écoute, puis je vous dis ce que j’ai entendu et ce qui peut attendre.',
      },
      price: { mode: 'PER_SESSION', price: 3600 },
      minutes: [30],
      policy: 'STANDARD',
    },
  ],
  hours: 'office',
  past: { sessions: 26, rating: 4.9, rated: 0.55 },
  reviews: [
    {
      stars: 5,
      locale: 'fr',
      by: 'agathe-riviere',
      minutes: 30,
      text: 'Elle a laissé mon fils raconter son camion pendant dix minutes. Ensuite elle m’a rassurée avec des arguments.',
    },
    {
      stars: 4,
      locale: 'fr',
      minutes: 30,
      text: 'Deux jeux à faire à la maison, très concrets. On attend moins mal.',
    },
  ],
}
