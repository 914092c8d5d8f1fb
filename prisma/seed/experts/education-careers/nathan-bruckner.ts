import type { ExpertSeed } from '../../expert-seed.ts'

export const nathanBruckner: ExpertSeed = {
  handle: 'nathan-bruckner',
  name: 'Nathan Brückner',
  city: 'Strasbourg',
  country: 'FR',
  timeZone: 'Europe/Paris',
  languages: ['fr', 'de'],
  currency: 'EUR',
  writes: 'fr',
  headline: { en: 'Maths for the baccalauréat', fr: 'Les maths du baccalauréat' },
  bio: {
    en: 'Teacher at a lycée for nine years. I never start with the lesson: I start with the line where you stopped understanding, and it is usually two years back.',
    fr: 'Professeur de lycée depuis neuf ans. Je ne commence jamais par le cours, mais par la ligne où vous avez cessé de comprendre ; elle date souvent de deux ans.',
  },
  checked: { subject: 'DIPLOMA', by: 'Vis-à-vis', scope: 'CAPES de mathématiques', daysAgo: 132 },
  offerings: [
    {
      title: { en: 'Maths for the baccalauréat', fr: 'Les maths du baccalauréat' },
      about: {
        en: 'One chapter, three exercises, your pen. I only write when you ask.',
        fr: 'Un chapitre, trois exercices, votre stylo. Je n’écris que si vous le demandez.',
      },
      price: { mode: 'PER_SESSION', price: 2800 },
      minutes: [45],
      policy: 'STANDARD',
    },
    {
      title: { en: 'Stuck on tonight’s homework', fr: 'Bloqué sur le devoir de ce soir' },
      about: {
        en: 'Photograph the exercise. You do it; I ask the question that unlocks it.',
        fr: 'Photographiez l’exercice. Vous le faites ; je pose la question qui débloque.',
      },
      price: { mode: 'PER_MINUTE', rate: 70, freeMinutes: 3 },
      minutes: [15, 30],
      policy: 'FLEXIBLE',
    },
  ],
  hours: 'evenings',
  past: { sessions: 80, rating: 4.8, rated: 0.5 },
  reviews: [
    {
      stars: 5,
      locale: 'fr',
      minutes: 45,
      text: 'Il est remonté jusqu’aux fractions de quatrième. Ma fille n’a plus peur des suites.',
    },
    {
      stars: 5,
      locale: 'fr',
      by: 'leo-martin',
      minutes: 22,
      text: 'Une question, un long silence, et la lumière. Treize euros trente pour un devoir compris.',
    },
    {
      stars: 4,
      locale: 'fr',
      by: 'julie-moreau',
      minutes: 45,
      text: 'Mon neveu a aimé. Il aurait voulu plus d’exercices à la fin.',
    },
    {
      stars: 5,
      locale: 'fr',
      minutes: 45,
      text: 'Ne donne jamais la réponse. C’est agaçant dix minutes, puis c’est précieux.',
    },
  ],
}
