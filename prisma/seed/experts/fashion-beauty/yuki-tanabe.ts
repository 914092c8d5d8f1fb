import type { ExpertSeed } from '../../expert-seed.ts'

export const yukiTanabe: ExpertSeed = {
  handle: 'yuki-tanabe',
  name: 'Yuki Tanabe',
  city: 'Tokyo',
  country: 'JP',
  timeZone: 'Asia/Tokyo',
  languages: ['ja', 'en'],
  currency: 'USD',
  writes: 'en',
  headline: { en: 'Mending that shows, beautifully', fr: 'Raccommoder pour que cela se voie, joliment' },
  bio: {
    en: 'I mend denim and wool by hand. A hole is a place for a good thread, and fifteen minutes are enough for the first one.',
    fr: 'Je raccommode le jean et la laine à la main. Un trou est la place d’un beau fil, et quinze minutes suffisent pour le premier.',
  },
  checked: { subject: 'IDENTITY', by: 'Vis-à-vis', scope: 'Identity', daysAgo: 58 },
  offerings: [
    {
      title: { en: 'Your first visible mend', fr: 'Votre première reprise visible' },
      about: {
        en: 'Needle, thread, a hole. We begin at the edge that everybody forgets.',
        fr: 'Aiguille, fil, un trou. Nous commençons par le bord que tout le monde oublie.',
      },
      price: { mode: 'PER_SESSION', price: 2400 },
      minutes: [30],
      policy: 'FLEXIBLE',
    },
    {
      title: { en: 'Save this jumper', fr: 'Sauver ce pull' },
      about: {
        en: 'Moths, elbows, runs. Hold it against the window.',
        fr: 'Mites, coudes, mailles filées. Tenez-le devant la fenêtre.',
      },
      price: { mode: 'PER_MINUTE', rate: 75, freeMinutes: 3 },
      minutes: [15, 30],
      policy: 'FLEXIBLE',
    },
  ],
  hours: 'late',
  past: { sessions: 28, rating: 4.9, rated: 0.55 },
  reviews: [
    {
      stars: 5,
      locale: 'en',
      by: 'sanne-de-wit',
      minutes: 30,
      text: 'My elbows get compliments. I did not expect to write that sentence.',
    },
    {
      stars: 5,
      locale: 'en',
      minutes: 17,
      text: 'Three moth holes, three small stars. Ten dollars fifty, and no shrug.',
    },
  ],
}
