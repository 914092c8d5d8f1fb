import type { ExpertSeed } from '../../expert-seed.ts'

export const garethPugh: ExpertSeed = {
  handle: 'gareth-pugh',
  name: 'Gareth Pugh',
  city: 'Cardiff',
  country: 'GB',
  timeZone: 'Europe/London',
  languages: ['en', 'cy'],
  currency: 'GBP',
  writes: 'en',
  headline: {
    en: 'GCSE and A-level physics, with things from the kitchen',
    fr: 'La physique du lycée, avec des objets de la cuisine',
  },
  bio: {
    en: 'Physics teacher, examiner for four summers. I know which sentence earns the second mark and I have a spoon to show you why.',
    fr: 'Professeur de physique, correcteur pendant quatre étés. Je sais quelle phrase rapporte le deuxième point, et j’ai une cuillère pour vous montrer pourquoi.',
  },
  checked: { subject: 'DIPLOMA', by: 'Vis-à-vis', scope: 'PGCE Physics', daysAgo: 161 },
  offerings: [
    {
      title: { en: 'One past paper, marked live', fr: 'Un sujet d’examen, corrigé en direct' },
      about: {
        en: 'You answer, I mark as the board marks, out loud.',
        fr: 'Vous répondez, je corrige comme l’examinateur, à voix haute.',
      },
      price: { mode: 'PER_SESSION', price: 2400 },
      minutes: [40],
      policy: 'STANDARD',
    },
    {
      title: { en: 'I do not get circuits', fr: 'Je ne comprends pas les circuits' },
      about: {
        en: 'Two batteries and a bulb if you have them; a drawing if you do not.',
        fr: 'Deux piles et une ampoule si vous en avez ; sinon, un dessin.',
      },
      price: { mode: 'PER_MINUTE', rate: 60, freeMinutes: 3 },
      minutes: [15, 30],
      policy: 'FLEXIBLE',
    },
  ],
  hours: 'split',
  past: { sessions: 32, rating: 4.9, rated: 0.5 },
  reviews: [
    {
      stars: 5,
      locale: 'en',
      minutes: 40,
      text: 'From a 4 to a 7 in nine weeks, and my son now lectures me about toast.',
    },
    {
      stars: 5,
      locale: 'en',
      by: 'rhiannon-price',
      minutes: 17,
      text: 'The spoon thing works. I am forty-three and I finally get current.',
    },
  ],
}
