import type { ExpertSeed } from '../../expert-seed.ts'

export const bjornAasen: ExpertSeed = {
  handle: 'bjorn-aasen',
  name: 'Bjørn Aasen',
  city: 'Oslo',
  country: 'NO',
  timeZone: 'Europe/Oslo',
  languages: ['no', 'en'],
  currency: 'EUR',
  writes: 'en',
  headline: {
    en: 'Ferments: kraut, kimchi, pickles, and what that white film is',
    fr: 'Les ferments : choucroute, kimchi, pickles, et ce voile blanc',
  },
  bio: {
    en: 'A microbiologist who cooks. I tell you whether to eat it, wait or throw it away, and how to know by yourself next time.',
    fr: 'Microbiologiste et cuisinier. Je vous dis s’il faut manger, attendre ou jeter, et comment le savoir seul la prochaine fois.',
  },
  checked: {
    subject: 'DIPLOMA',
    by: 'Vis-à-vis',
    scope: 'MSc Microbiology, University of Oslo',
    daysAgo: 152,
  },
  offerings: [
    {
      title: { en: 'Is it alive or is it off?', fr: 'Vivant ou raté ?' },
      about: {
        en: 'Show me the jar against a window. Colour, bubbles and smell settle most cases in five minutes, which are free.',
        fr: 'Montrez-moi le bocal devant une fenêtre. Couleur, bulles et odeur règlent presque tous les cas en cinq minutes, offertes.',
      },
      price: { mode: 'PER_MINUTE', rate: 80, freeMinutes: 5 },
      minutes: [10, 20, 30],
      policy: 'FLEXIBLE',
    },
  ],
  hours: 'weekend',
  past: { sessions: 15, rating: 4.7, rated: 0.6 },
  reviews: [
    {
      stars: 5,
      locale: 'en',
      by: 'nora-lind',
      minutes: 5,
      text: 'Kahm yeast, harmless, skim it. Five minutes, nothing to pay. I felt almost guilty.',
    },
    {
      stars: 4,
      locale: 'en',
      minutes: 17,
      text: 'Scientific and funny. I wanted a recipe and got an explanation, which turned out to be better.',
    },
  ],
}
