import type { ExpertSeed } from '../../expert-seed.ts'

export const tomaszZielinski: ExpertSeed = {
  handle: 'tomasz-zielinski',
  name: 'Tomasz Zieliński',
  city: 'Warsaw',
  country: 'PL',
  timeZone: 'Europe/Warsaw',
  languages: ['en', 'pl'],
  currency: 'EUR',
  writes: 'en',
  headline: { en: 'Spreadsheets, untangled', fr: 'Les tableurs, démêlés' },
  bio: {
    en: 'Fifteen years of other people’s workbooks. Dates that are text, lookups that lie, macros from 2009: show me the file and we mend it while you watch.',
    fr: 'Quinze ans dans les classeurs des autres. Dates en texte, recherches qui mentent, macros de 2009 : montrez-moi le fichier, nous le réparons sous vos yeux.',
  },
  checked: { subject: 'IDENTITY', by: 'Vis-à-vis', scope: 'Identity', daysAgo: 110 },
  offerings: [
    {
      title: { en: 'Mend my spreadsheet', fr: 'Réparer mon tableur' },
      about: {
        en: 'Share your screen and say what the number should be. We walk back from there.',
        fr: 'Partagez votre écran et dites-moi quel chiffre vous attendez. Nous remontons de là.',
      },
      price: { mode: 'PER_MINUTE', rate: 80, freeMinutes: 2 },
      minutes: [15, 30, 60],
      policy: 'FLEXIBLE',
    },
    {
      title: { en: 'From copy-paste to one formula', fr: 'Du copier-coller à une seule formule' },
      about: {
        en: 'Bring the task that you do every Monday. You leave with a sheet that does it.',
        fr: 'Apportez la tâche que vous refaites chaque lundi. Vous repartez avec une feuille qui la fait.',
      },
      price: { mode: 'PER_SESSION', price: 5200 },
      minutes: [60],
      policy: 'STANDARD',
    },
  ],
  hours: 'split',
  online: true,
  past: { sessions: 88, rating: 4.9, rated: 0.5 },
  reviews: [
    {
      stars: 5,
      locale: 'en',
      by: 'sanne-de-wit',
      minutes: 21,
      text: 'A leading space. Three days of my life, one leading space. He found it by the way the column leaned.',
    },
    {
      stars: 5,
      locale: 'fr',
      minutes: 60,
      text: 'Mon lundi matin dure maintenant quatre minutes. Je n’ai rien dit à mon chef.',
    },
    {
      stars: 5,
      locale: 'en',
      by: 'tobias-frank',
      minutes: 30,
      text: 'He explained INDEX and MATCH with a restaurant menu and I will never forget it.',
    },
    {
      stars: 4,
      locale: 'en',
      minutes: 34,
      text: 'Great, though he types faster than I can follow. Ask him to slow down, he does.',
    },
  ],
}
