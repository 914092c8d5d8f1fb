import type { ExpertSeed } from '../../expert-seed.ts'

export const thomasAubert: ExpertSeed = {
  handle: 'thomas-aubert',
  name: 'Thomas Aubert',
  city: 'Grenoble',
  country: 'FR',
  timeZone: 'Europe/Paris',
  languages: ['fr', 'en'],
  currency: 'EUR',
  writes: 'fr',
  headline: {
    en: 'Climbing: fingers, fear and the plateau',
    fr: 'L’escalade : les doigts, la peur et le palier',
  },
  bio: {
    en: 'Mountain guide and route setter. If you have been at the same grade for a year, it is your feet. It is always the feet.',
    fr: 'Guide de haute montagne et ouvreur. Si vous stagnez depuis un an, ce sont vos pieds. Ce sont toujours les pieds.',
  },
  checked: {
    subject: 'DIPLOMA',
    by: 'Vis-à-vis',
    scope: { en: 'State diploma of mountain guide', fr: 'Diplôme d’État de guide de haute montagne' },
    daysAgo: 128,
  },
  offerings: [
    {
      title: { en: 'Your last climb, frame by frame', fr: 'Votre dernière voie, image par image' },
      about: {
        en: 'Send a video the day before. We watch your feet.',
        fr: 'Envoyez une vidéo la veille. Nous regardons vos pieds.',
      },
      price: { mode: 'PER_SESSION', price: 3700 },
      minutes: [45],
      policy: 'STANDARD',
    },
    {
      title: { en: 'My finger hurts', fr: 'J’ai mal au doigt' },
      about: {
        en: 'Rest, tape or doctor. Three tests, and I am careful.',
        fr: 'Repos, strap ou médecin. Trois tests, et je suis prudent.',
      },
      price: { mode: 'PER_MINUTE', rate: 95, freeMinutes: 3 },
      minutes: [15, 30],
      policy: 'FLEXIBLE',
    },
  ],
  hours: 'late',
  past: { sessions: 20, rating: 4.8, rated: 0.55 },
  reviews: [
    {
      stars: 5,
      locale: 'fr',
      by: 'leo-martin',
      minutes: 45,
      text: 'C’étaient les pieds. J’ai sorti mon projet le week-end suivant.',
    },
    { stars: 5, locale: 'en', minutes: 14, text: '“Doctor, not tape,” he said, and the scan agreed.' },
  ],
}
