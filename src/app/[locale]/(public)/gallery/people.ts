import type { BoardEntry } from '#src/features/catalog/components/board-row.tsx'
import type { Face } from '#src/features/catalog/components/face-card.tsx'

function entry(
  time: string,
  name: string,
  field: string,
  what: string,
  price: string,
  limit: string,
  badge = 'Identity checked',
): BoardEntry {
  return {
    href: '#',
    time,
    dateTime: `2026-11-24T${time}:00+01:00`,
    name,
    portrait: undefined,
    field,
    what,
    badge: { kind: field === 'health' ? 'licence' : 'identity', text: badge },
    languages: { short: 'EN · FR', long: 'English, French' },
    price,
    limit,
    book: `Book ${time}`,
  }
}

export const board: BoardEntry[] = [
  entry(
    '18:15',
    'Tomasz Zieliński',
    'computers-electronics',
    'Spreadsheets, untangled',
    '€0.80/min',
    'max €24.00',
  ),
  entry('18:45', 'Inês Carvalho', 'cooking', 'Bread and viennoiserie', '€1.20/min', 'max €36.00'),
  entry(
    '19:00',
    'Nathan Brückner',
    'education-careers',
    'Maths for the baccalauréat',
    '€28.00',
    '45 min',
    'Teaching degree checked',
  ),
  entry(
    '19:00',
    'Samuel Osei',
    'health',
    'Lower back pain, what helps',
    '€38.00',
    '30 min',
    'Licence checked by Titres Santé',
  ),
  entry('19:15', 'Lucía Ferrer', 'art-music', 'Classical guitar, from the first chord', '€22.00', '30 min'),
  entry('19:30', 'Amara Nwosu', 'education-careers', 'Interview rehearsal, no mercy', '€45.00', '45 min'),
  entry(
    '19:45',
    'Ingrid Solheim',
    'home-garden',
    'What is eating my roses?',
    'Free',
    '15 min',
    'Volunteer, master gardener',
  ),
]

export const faces: Face[] = [
  {
    name: 'Inês Carvalho',
    href: '#',
    portrait: undefined,
    field: 'cooking',
    headline: 'Bread that will not rise, croissants that leak',
    price: '€1.20 a minute',
    terms: 'first 3 min free',
    live: 'Available now',
  },
  {
    name: 'Harpreet Gill',
    href: '#',
    portrait: undefined,
    field: 'computers-electronics',
    headline: 'Mac, iPhone and backups, patiently',
    price: '€1.60 a minute',
    terms: 'first 2 min free',
    live: 'Available now',
  },
]

export const fields = [
  ['art-music', 'Art & Music', '31 experts, 4 now'],
  ['computers-electronics', 'Computers & Electronics', '64 experts, 9 now'],
  ['cooking', 'Cooking', '38 experts, 6 now'],
  ['education-careers', 'Education & Careers', '72 experts, 8 now'],
  ['fashion-beauty', 'Fashion & Beauty', '22 experts, 2 now'],
  ['fitness-nutrition', 'Fitness & Nutrition', '41 experts, 5 now'],
  ['health', 'Health', '26 experts, 3 now'],
  ['home-garden', 'Home & Garden', '47 experts, 6 now'],
].map(([slug = '', name = '', note = '']) => ({ slug, name, note, href: `#${slug}` }))
