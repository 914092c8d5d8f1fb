import type { ExpertSeed } from '../../expert-seed.ts'

export const sofiaLindgren: ExpertSeed = {
  handle: 'sofia-lindgren',
  name: 'Sofia Lindgren',
  city: 'Stockholm',
  country: 'SE',
  timeZone: 'Europe/Stockholm',
  languages: ['sv', 'en', 'fr'],
  currency: 'EUR',
  writes: 'en',
  headline: { en: 'Reading with dyslexia, for adults too', fr: 'Lire avec une dyslexie, même adulte' },
  bio: {
    en: 'Special needs teacher, dyslexic myself. We work on the text that you must read this week, not on exercises about ducks.',
    fr: 'Enseignante spécialisée, dyslexique moi-même. Nous travaillons le texte que vous devez lire cette semaine, pas des exercices sur des canards.',
  },
  checked: {
    subject: 'DIPLOMA',
    by: 'Vis-à-vis',
    scope: {
      en: 'Special needs teacher, Stockholm University',
      fr: 'Enseignement spécialisé, université de Stockholm',
    },
    daysAgo: 208,
  },
  offerings: [
    {
      title: { en: 'Your text, your tools', fr: 'Votre texte, vos outils' },
      about: {
        en: 'Letters, spacing, voice, colour: what helps you stays on, the rest goes off.',
        fr: 'Lettres, espacement, voix, couleur : ce qui vous aide reste, le reste disparaît.',
      },
      price: { mode: 'PER_SESSION', price: 3000 },
      minutes: [35],
      policy: 'FLEXIBLE',
    },
    {
      title: { en: 'Could it be dyslexia?', fr: 'Est-ce une dyslexie ?' },
      about: {
        en: 'Not a diagnosis. Ten minutes to know whether to ask for one.',
        fr: 'Ce n’est pas un diagnostic. Dix minutes pour savoir s’il faut en demander un.',
      },
      price: { mode: 'FREE' },
      minutes: [10],
      policy: 'FLEXIBLE',
    },
  ],
  hours: 'office',
  past: { sessions: 22, rating: 4.9, rated: 0.55 },
  reviews: [
    {
      stars: 5,
      locale: 'en',
      by: 'tobias-frank',
      minutes: 35,
      text: 'I read a contract alone for the first time, with the spacing she set. Line by line, but alone.',
    },
    {
      stars: 5,
      locale: 'fr',
      minutes: 10,
      text: 'Elle m’a orientée vers un bilan. J’ai trente-huit ans et tout s’explique.',
    },
  ],
}
