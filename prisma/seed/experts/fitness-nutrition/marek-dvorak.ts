import type { ExpertSeed } from '../../expert-seed.ts'

export const marekDvorak: ExpertSeed = {
  handle: 'marek-dvorak',
  name: 'Marek Dvořák',
  city: 'Brno',
  country: 'CZ',
  timeZone: 'Europe/Prague',
  languages: ['en', 'cs', 'de'],
  currency: 'EUR',
  writes: 'en',
  headline: {
    en: 'Runners with a stiff back: your stride, your desk, your shoes',
    fr: 'Coureurs au dos raide : votre foulée, votre bureau, vos chaussures',
  },
  bio: {
    en: 'Running coach, marathon in 2:31 long ago. I film you for forty strides and change one thing. I am not a health professional, and I send you to one when it hurts at rest.',
    fr: 'Entraîneur de course, marathon en 2 h 31 il y a longtemps. Je vous filme sur quarante foulées et je change une seule chose. Je ne suis pas professionnel de santé, et je vous y envoie quand cela fait mal au repos.',
  },
  checked: {
    subject: 'DIPLOMA',
    by: 'Vis-à-vis',
    scope: { en: 'Running coach, Masaryk University', fr: 'Entraîneur de course, université Masaryk' },
    daysAgo: 170,
  },
  offerings: [
    {
      title: { en: 'Look at my stride', fr: 'Regardez ma foulée' },
      about: {
        en: 'Phone on a bench, forty strides past it. The first five minutes are free.',
        fr: 'Le téléphone sur un banc, quarante foulées devant. Les cinq premières minutes sont offertes.',
      },
      price: { mode: 'PER_MINUTE', rate: 90, freeMinutes: 5 },
      minutes: [15, 30, 60],
      policy: 'FLEXIBLE',
    },
    {
      title: { en: 'Twelve weeks to your race', fr: 'Douze semaines avant la course' },
      about: {
        en: 'Your calendar, your hills, your knees: a plan with rest days that you will respect.',
        fr: 'Votre calendrier, vos côtes, vos genoux : un plan avec des jours de repos que vous respecterez.',
      },
      price: { mode: 'PER_SESSION', price: 4000 },
      minutes: [60],
      policy: 'STANDARD',
    },
  ],
  hours: 'split',
  online: true,
  past: { sessions: 188, rating: 4.9, rated: 0.5 },
  reviews: [
    {
      stars: 5,
      locale: 'en',
      by: 'tobias-frank',
      minutes: 23,
      text: 'One thing: my arms. Forty strides later my back had stopped talking.',
    },
    {
      stars: 5,
      locale: 'fr',
      by: 'leo-martin',
      minutes: 60,
      text: 'Un plan de douze semaines avec de vrais jours de repos. J’ai fini le semi debout.',
    },
    {
      stars: 5,
      locale: 'en',
      minutes: 12,
      text: 'He sent me to a physiotherapist instead of selling me an hour. Seven minutes paid.',
    },
    {
      stars: 4,
      locale: 'en',
      by: 'paul-egger',
      minutes: 60,
      text: 'Good plan, strict about sleep. I am seventy-one and he did not talk to me like a child.',
    },
  ],
}
