import type { ExpertSeed } from '../../expert-seed.ts'

export const amaraNwosu: ExpertSeed = {
  handle: 'amara-nwosu',
  name: 'Amara Nwosu',
  city: 'Lagos',
  country: 'NG',
  timeZone: 'Africa/Lagos',
  languages: ['en'],
  currency: 'EUR',
  writes: 'en',
  headline: { en: 'Interview rehearsal, no mercy', fr: 'Répétition d’entretien, sans pitié' },
  bio: {
    en: 'I have hired for a bank, a hospital and a radio station. I ask what they will ask, interrupt as they will interrupt, and then I tell you what I heard.',
    fr: 'J’ai recruté pour une banque, un hôpital et une radio. Je pose leurs questions, je coupe comme ils couperont, puis je vous dis ce que j’ai entendu.',
  },
  checked: { subject: 'IDENTITY', by: 'Vis-à-vis', scope: 'Identity', daysAgo: 77 },
  offerings: [
    {
      title: { en: 'Interview rehearsal, no mercy', fr: 'Répétition d’entretien, sans pitié' },
      about: {
        en: 'Send the job advert. 25 minutes of interview, 20 of what to change before tomorrow.',
        fr: 'Envoyez l’annonce. 25 minutes d’entretien, 20 sur ce qu’il faut changer d’ici demain.',
      },
      price: { mode: 'PER_SESSION', price: 4500 },
      minutes: [45],
      policy: 'STANDARD',
    },
    {
      title: { en: 'Three answers, sharpened', fr: 'Trois réponses, affûtées' },
      about: {
        en: 'Your weakness, your gap, your salary. We write all three and say them aloud.',
        fr: 'Votre point faible, votre trou dans le CV, votre salaire. Nous écrivons les trois et nous les disons à voix haute.',
      },
      price: { mode: 'PER_SESSION', price: 2000 },
      minutes: [20],
      policy: 'FLEXIBLE',
    },
  ],
  hours: 'evenings',
  online: true,
  past: { sessions: 72, rating: 4.9, rated: 0.55 },
  reviews: [
    {
      stars: 5,
      locale: 'en',
      by: 'michael-oyelaran',
      minutes: 45,
      text: 'She interrupted me eleven times. The real panel did it twice. I got the job.',
    },
    {
      stars: 5,
      locale: 'en',
      by: 'rhiannon-price',
      minutes: 20,
      text: 'My salary sentence went from nine lines to one. I said it without breathing and they said yes.',
    },
    {
      stars: 4,
      locale: 'fr',
      minutes: 45,
      text: 'Redoutable et juste. J’ai compris que je répondais toujours à côté.',
    },
    {
      stars: 5,
      locale: 'en',
      minutes: 45,
      text: 'I cried a little, then I got much better. Both were needed.',
    },
  ],
}
