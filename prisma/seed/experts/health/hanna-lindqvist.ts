import type { ExpertSeed } from '../../expert-seed.ts'

export const hannaLindqvist: ExpertSeed = {
  handle: 'hanna-lindqvist',
  name: 'Hanna Lindqvist',
  city: 'Strasbourg',
  country: 'FR',
  timeZone: 'Europe/Paris',
  languages: ['en', 'sv', 'fr'],
  currency: 'EUR',
  writes: 'en',
  headline: {
    en: 'Back and pelvis, during pregnancy and after',
    fr: 'Le dos et le bassin, pendant la grossesse et après',
  },
  bio: {
    en: 'Midwife in Sweden, then in Alsace. Nobody should be told that it is normal to hurt and left there. I show positions, supports and when to ask for an examination.',
    fr: 'Sage-femme en Suède, puis en Alsace. On ne devrait dire à personne qu’il est normal d’avoir mal, et s’en tenir là. Je montre les positions, les appuis, et quand demander un examen.',
  },
  checked: {
    subject: 'LICENCE',
    by: 'Titres Santé',
    scope: { en: 'Midwife', fr: 'Sage-femme' },
    daysAgo: 56,
    expiresInDays: 310,
  },
  offerings: [
    {
      title: { en: 'Pelvis and back, pregnant or just after', fr: 'Bassin et dos, enceinte ou juste après' },
      about: {
        en: '40 minutes with a cushion and a wall. Bring whoever sleeps beside you: half of it is for them.',
        fr: '40 minutes avec un coussin et un mur. Venez avec la personne qui dort à côté de vous : la moitié est pour elle.',
      },
      price: { mode: 'PER_SESSION', price: 4200 },
      minutes: [40],
      policy: 'STANDARD',
    },
  ],
  hours: 'office',
  past: { sessions: 96, rating: 5.0, rated: 0.55 },
  reviews: [
    {
      stars: 5,
      locale: 'en',
      by: 'nora-lind',
      minutes: 40,
      text: 'I slept six hours with the cushion where she put it. Six.',
    },
    {
      stars: 5,
      locale: 'fr',
      minutes: 40,
      text: 'Elle a parlé autant à mon mari qu’à moi. Il sait maintenant quoi faire de ses mains.',
    },
    {
      stars: 5,
      locale: 'en',
      minutes: 40,
      text: 'She told me which pain is usual and which is not. Nobody had drawn that line before.',
    },
    {
      stars: 5,
      locale: 'fr',
      minutes: 40,
      text: 'Douce, précise, et elle ne dit jamais « c’est normal » pour conclure.',
    },
  ],
}
