import type { ExpertSeed } from '../../expert-seed.ts'

export const claireAubry: ExpertSeed = {
  handle: 'claire-aubry',
  name: 'Dr Claire Aubry',
  city: 'Nantes',
  country: 'FR',
  timeZone: 'Europe/Paris',
  languages: ['fr', 'en'],
  currency: 'EUR',
  writes: 'fr',
  headline: {
    en: 'General practice: is this something to worry about?',
    fr: 'Médecine générale : faut-il s’inquiéter ?',
  },
  bio: {
    en: 'A family doctor for twenty-two years. I sort what can wait from what cannot, and say what to tell your own doctor. I do not prescribe here.',
    fr: 'Médecin de famille depuis vingt-deux ans. Je trie ce qui peut attendre de ce qui ne peut pas, et je vous dis quoi rapporter à votre médecin. Je ne prescris pas ici.',
  },
  checked: {
    subject: 'LICENCE',
    by: 'Titres Santé',
    scope: { en: 'General practitioner', fr: 'Médecin généraliste' },
    daysAgo: 42,
    expiresInDays: 320,
  },
  offerings: [
    {
      title: { en: 'Is this back pain something to worry about?', fr: 'Ce mal de dos doit-il m’inquiéter ?' },
      about: {
        en: '15 minutes, one question, a clear answer: wait, see somebody this week, or go now.',
        fr: '15 minutes, une question, une réponse nette : attendre, consulter cette semaine, ou y aller maintenant.',
      },
      price: { mode: 'PER_SESSION', price: 3000 },
      minutes: [15],
      policy: 'STANDARD',
    },
    {
      title: { en: 'Read my results with me', fr: 'Lisons vos résultats' },
      about: {
        en: 'Blood test, X-ray report or discharge letter, line by line, in words that you can use.',
        fr: 'Prise de sang, compte rendu de radio ou lettre de sortie, ligne par ligne, avec des mots utilisables.',
      },
      price: { mode: 'PER_SESSION', price: 4500 },
      minutes: [25],
      policy: 'STANDARD',
    },
  ],
  hours: 'clinic',
  past: { sessions: 156, rating: 4.8, rated: 0.45 },
  reviews: [
    {
      stars: 5,
      locale: 'fr',
      by: 'julie-moreau',
      minutes: 15,
      text: '« Cela peut attendre lundi, et voici pourquoi. » J’ai dormi cette nuit-là.',
    },
    {
      stars: 5,
      locale: 'en',
      minutes: 25,
      text: 'She read my blood test with me and circled the one number that mattered. The other six did not.',
    },
    {
      stars: 4,
      locale: 'fr',
      minutes: 15,
      text: 'Droit au but, un peu rapide. Mais quinze minutes, c’est quinze minutes.',
    },
    {
      stars: 5,
      locale: 'fr',
      by: 'leo-martin',
      minutes: 15,
      text: 'Elle m’a dit d’y aller tout de suite. C’était l’appendicite.',
    },
    {
      stars: 5,
      locale: 'en',
      by: 'sanne-de-wit',
      minutes: 25,
      text: 'For once nobody was typing while I talked.',
    },
    {
      stars: 4,
      locale: 'en',
      minutes: 15,
      text: 'Honest that she cannot prescribe here. I knew what to ask my own doctor the next day.',
    },
  ],
}
