import type { ExpertSeed } from '../../expert-seed.ts'

export const valentinaRossi: ExpertSeed = {
  handle: 'valentina-rossi',
  name: 'Valentina Rossi',
  city: 'Milan',
  country: 'IT',
  timeZone: 'Europe/Rome',
  languages: ['it', 'en', 'fr'],
  currency: 'EUR',
  writes: 'en',
  headline: { en: 'A wardrobe of thirty things', fr: 'Une garde-robe de trente pièces' },
  bio: {
    en: 'Costume supervisor for film. I dress people who must look like themselves, in what they own already.',
    fr: 'Cheffe costumière au cinéma. J’habille des gens qui doivent ressembler à eux-mêmes, avec ce qu’ils ont déjà.',
  },
  checked: { subject: 'IDENTITY', by: 'Vis-à-vis', scope: 'Identity', daysAgo: 72 },
  offerings: [
    {
      title: { en: 'Thirty things', fr: 'Trente pièces' },
      about: {
        en: 'Everything on the bed. In an hour there are three piles, and you know the rule that made them.',
        fr: 'Tout sur le lit. Au bout d’une heure, trois piles, et vous connaissez la règle qui les a faites.',
      },
      price: { mode: 'PER_SESSION', price: 5500 },
      minutes: [60],
      policy: 'STRICT',
    },
    {
      title: { en: 'What do I wear tomorrow?', fr: 'Que mettre demain ?' },
      about: {
        en: 'A wedding, a hearing, a first day. Two outfits on hangers, one decision.',
        fr: 'Un mariage, une audience, un premier jour. Deux tenues sur cintre, une décision.',
      },
      price: { mode: 'PER_SESSION', price: 2500 },
      minutes: [20],
      policy: 'FLEXIBLE',
    },
  ],
  hours: 'split',
  past: { sessions: 18, rating: 4.8, rated: 0.5 },
  reviews: [
    {
      stars: 5,
      locale: 'fr',
      by: 'agathe-riviere',
      minutes: 60,
      text: 'Trois piles, aucune injonction. La pile « à donner » est partie le soir même.',
    },
    {
      stars: 4,
      locale: 'en',
      minutes: 20,
      text: 'Decided in eleven minutes. I spent the rest asking about films.',
    },
  ],
}
