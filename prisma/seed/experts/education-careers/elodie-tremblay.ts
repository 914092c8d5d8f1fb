import type { ExpertSeed } from '../../expert-seed.ts'

export const elodieTremblay: ExpertSeed = {
  handle: 'elodie-tremblay',
  name: 'Élodie Tremblay',
  city: 'Montréal',
  country: 'CA',
  timeZone: 'America/Toronto',
  languages: ['fr', 'en'],
  currency: 'USD',
  writes: 'fr',
  headline: {
    en: 'French that people understand the first time',
    fr: 'Un français qu’on comprend du premier coup',
  },
  bio: {
    en: 'I teach nurses and welders who arrived last year. One sound a session: yours will be the one that makes people say “pardon?”.',
    fr: 'J’enseigne à des infirmières et à des soudeurs arrivés l’an dernier. Un son par séance : le vôtre sera celui qui fait dire « pardon ? ».',
  },
  checked: {
    subject: 'DIPLOMA',
    by: 'Vis-à-vis',
    scope: 'Baccalauréat en enseignement du français langue seconde',
    daysAgo: 70,
  },
  offerings: [
    {
      title: { en: 'One sound, until it stays', fr: 'Un son, jusqu’à ce qu’il tienne' },
      about: {
        en: 'Mirror, camera, ten words. The u, the r or the nasal ones.',
        fr: 'Miroir, caméra, dix mots. Le u, le r ou les nasales.',
      },
      price: { mode: 'PER_MINUTE', rate: 75, freeMinutes: 3 },
      minutes: [15, 30, 45],
      policy: 'FLEXIBLE',
    },
    {
      title: { en: 'Rehearse a real conversation', fr: 'Répéter une vraie conversation' },
      about: {
        en: 'The landlord, the doctor, the school. I play the other one, at full speed.',
        fr: 'Le propriétaire, le médecin, l’école. Je joue l’autre, à pleine vitesse.',
      },
      price: { mode: 'PER_SESSION', price: 2600 },
      minutes: [30],
      policy: 'STANDARD',
    },
  ],
  hours: 'late',
  past: { sessions: 55, rating: 4.9, rated: 0.5 },
  reviews: [
    {
      stars: 5,
      locale: 'en',
      by: 'karim-benali',
      minutes: 28,
      text: 'My R arrived in the nineteenth minute. I have been saying “Montréal” ever since.',
    },
    {
      stars: 5,
      locale: 'en',
      minutes: 30,
      text: 'She played a very rude landlord and then told me which words won.',
    },
  ],
}
