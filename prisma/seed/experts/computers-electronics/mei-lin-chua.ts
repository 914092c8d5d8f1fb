import type { ExpertSeed } from '../../expert-seed.ts'

export const meiLinChua: ExpertSeed = {
  handle: 'mei-lin-chua',
  name: 'Mei Lin Chua',
  city: 'Sydney',
  country: 'AU',
  timeZone: 'Australia/Sydney',
  languages: ['en', 'zh'],
  currency: 'USD',
  writes: 'en',
  headline: {
    en: 'Screen readers, large type and voice control',
    fr: 'Lecteurs d’écran, grands caractères et commande vocale',
  },
  bio: {
    en: 'I lost most of my sight at thirty and my job did not stop. I set up phones and computers for eyes and hands that work differently.',
    fr: 'J’ai perdu presque toute la vue à trente ans sans quitter mon métier. Je règle téléphones et ordinateurs pour des yeux et des mains qui font autrement.',
  },
  checked: { subject: 'IDENTITY', by: 'Vis-à-vis', scope: 'Identity', daysAgo: 145 },
  offerings: [
    {
      title: { en: 'Make this phone mine', fr: 'Adapter ce téléphone' },
      about: {
        en: 'Size, contrast, voice, gestures. We stop when you can call and read alone.',
        fr: 'Taille, contraste, voix, gestes. Nous arrêtons quand vous appelez et lisez sans aide.',
      },
      price: { mode: 'PER_SESSION', price: 3500 },
      minutes: [45],
      policy: 'FLEXIBLE',
    },
    {
      title: { en: 'What is possible?', fr: 'Qu’est-ce qui est possible ?' },
      about: {
        en: 'Tell me what you can see and what you want to do.',
        fr: 'Dites-moi ce que vous voyez et ce que vous voulez faire.',
      },
      price: { mode: 'FREE' },
      minutes: [15],
      policy: 'FLEXIBLE',
    },
  ],
  hours: 'mornings',
  past: { sessions: 25, rating: 5.0, rated: 0.6 },
  reviews: [
    {
      stars: 5,
      locale: 'en',
      by: 'paul-egger',
      minutes: 45,
      text: 'I read my own letters again. I have no better sentence than that.',
    },
    { stars: 5, locale: 'en', minutes: 15, text: 'She knew the setting that three shops had not heard of.' },
  ],
}
