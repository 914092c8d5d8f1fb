import type { LearnerSeed } from './learners.ts'
import { randomOf } from './random.ts'

type Region = {
  readonly locale: 'en' | 'fr'
  readonly zones: readonly string[]
  readonly first: readonly string[]
  readonly last: readonly string[]
}

const words = (list: string) => list.split(' ')

const REGIONS: readonly Region[] = [
  {
    locale: 'fr',
    zones: ['Europe/Paris', 'Europe/Brussels', 'Europe/Paris'],
    first: words(
      'Alice Antoine Aurore Baptiste Cécile Clément Denis Émilie Florent Gaëlle Hugo Inès Jeanne Loïc',
    ),
    last: words(
      'Barbier Carpentier Delmas Étienne Fournier Guérin Huet Jacquet Leclerc Masson Noël Perrin Renaud',
    ),
  },
  {
    locale: 'fr',
    zones: ['America/Toronto'],
    first: words('Alexis Béatrice Cédric Dominique Ève Félix Geneviève Jérôme'),
    last: words('Bélanger Côté Fortin Gauthier Lavoie Ouellet Pelletier Roy'),
  },
  {
    locale: 'en',
    zones: ['Europe/London', 'Europe/Dublin', 'Europe/London'],
    first: words('Aidan Bethan Callum Deirdre Ellie Finlay Grace Harry Imogen Jamal Kirsty Liam Maeve Niamh'),
    last: words('Ahmed Bailey Cooper Doyle Evans Fraser Griffiths Harris Kelly Lloyd Murray Shah Walker'),
  },
  {
    locale: 'en',
    zones: ['America/New_York', 'America/Los_Angeles', 'America/Chicago'],
    first: words(
      'Andre Brianna Carlos Diana Ethan Faith Gabriel Hailey Isaac Jasmine Kevin Lucia Marcus Nadia',
    ),
    last: words('Alvarez Brooks Chen Davis Edwards Flores Goldberg Hayes Jackson Kim Lopez Morgan Patel'),
  },
  {
    locale: 'en',
    zones: ['Europe/Berlin', 'Europe/Vienna', 'Europe/Amsterdam', 'Europe/Stockholm', 'Europe/Warsaw'],
    first: words('Agnieszka Bram Clara Dirk Eva Frida Georg Helga Jakub Katrin Lars Marit Niels Petra'),
    last: words(
      'Andersson Bakker Dietrich Eriksen Fischer Gruber Hansen Jansen Kowalski Lehmann Meyer Vogel',
    ),
  },
  {
    locale: 'en',
    zones: ['Europe/Madrid', 'Europe/Lisbon', 'Europe/Rome'],
    first: words('Alba Bruno Catarina Diego Elena Francesca Gonçalo Irene João Luca Marta Nuno Pilar Silvia'),
    last: words(
      'Almeida Bianchi Castro Domínguez Esposito Fonseca Greco Herrera Moretti Navarro Pinto Vidal',
    ),
  },
  {
    locale: 'en',
    zones: ['Africa/Lagos', 'Africa/Accra', 'Africa/Nairobi', 'Africa/Johannesburg'],
    first: words('Abena Bola Chinedu Dalia Efua Femi Gathoni Hawa Ifeoma Juma Kwesi Lerato Mercy Nana'),
    last: words('Adeyemi Banda Chukwu Dlamini Eze Gyasi Kariuki Mutua Ndlovu Odhiambo Owusu Sithole'),
  },
  {
    locale: 'en',
    zones: ['Australia/Sydney', 'Asia/Singapore', 'Asia/Tokyo'],
    first: words('Amelia Ben Chloe Daichi Emi Flynn Haruka Jia Kaito Lachlan Mei Noah'),
    last: words('Campbell Fujita Goh Hayashi Lim Mitchell Nakamura Ong Reid Tan Wilson Yamada'),
  },
]

const EACH = 34

/** The many who booked once or twice and left a rating; enough that no list of reviews repeats one name. */
export const MORE_LEARNERS: readonly LearnerSeed[] = REGIONS.flatMap((region, index) => {
  const random = randomOf(`learners ${index}`)
  const people = new Map<string, LearnerSeed>()
  while (people.size < EACH) {
    const name = `${random.pick(region.first)} ${random.pick(region.last)}`
    const handle = plain(name)
    if (people.has(handle)) continue
    people.set(handle, { handle, name, locale: region.locale, timeZone: random.pick(region.zones) })
  }
  return [...people.values()]
})

function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
}
