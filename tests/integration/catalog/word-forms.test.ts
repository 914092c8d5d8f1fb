import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CatalogWorld, catalogWorld } from './catalog-world.ts'

const NOW = Date.UTC(2026, 10, 24, 15, 12)
let world: CatalogWorld

beforeAll(async () => {
  world = await catalogWorld(NOW)
  const people: [string, string, string][] = [
    ['Blocked', 'The machine is stuck', 'La machine est bloquée'],
    ['Mended', 'Mending chairs', 'Chaises à réparer'],
    ['Broken', 'Broken cups', 'Tasses cassées'],
    ['Cook', 'Family recipes', 'Recettes cuisinées en famille'],
    ['Chef', 'A cook at home', 'Cuisinière à domicile'],
    ['Secondary', 'Maths at secondary school', 'Maths au lycée'],
    // Written by somebody whose keyboard has no accents.
    ['Locked', 'Locked doors', 'Porte fermee a cle'],
    ['Employer', 'Your résumé, read by an employer', 'Votre CV'],
  ]
  for (const [name, title, titleFr] of people) await world.expert({ name, title, titleFr })
})
afterAll(() => world.db.$disconnect())

test.each([
  [
    'Blocked',
    ['bloquée', 'bloquee', 'bloqué', 'bloque', 'bloquer', 'bloqués', 'bloquées', 'bloquees', 'BLOQUÉE'],
  ],
  ['Mended', ['réparer', 'reparer', 'réparé', 'repare', 'réparée', 'reparee', 'réparées', 'reparees']],
  ['Broken', ['cassée', 'cassee', 'cassées', 'cassees', 'cassé', 'casse', 'casser']],
  ['Cook', ['cuisinée', 'cuisinee', 'cuisinées', 'cuisiné', 'recette']],
  ['Chef', ['cuisinière', 'cuisiniere', 'cuisinières', 'cuisinieres', 'cuisinier', 'cuisiniers']],
  ['Secondary', ['lycée', 'lycee', 'lycées', 'lycees']],
  ['Locked', ['fermée', 'fermee', 'fermé', 'ferme', 'fermer', 'fermées', 'clé', 'clés', 'cle']],
  ['Employer', ['résumé', 'resume', 'résumés', 'resumes', 'employers']],
])('%s answers to every form of the word, with accents and without', async (name, forms) => {
  for (const q of forms) {
    const answer = await world.find({ q })
    expect(
      answer.experts.map((each) => each.name),
      q,
    ).toContain(name)
    expect(answer.words, q).toEqual({ corrected: [], unknown: [] })
    expect(answer.relaxed.words, q).toBeFalsy()
  }
})

test('the form that was asked for comes before its relatives', async () => {
  await world.expert({ name: 'Cook book', title: 'Cook', titleFr: 'Bloquer une roue' })
  const named = async (q: string) => (await world.find({ q })).experts.map(({ name }) => name)
  expect(await named('bloquée')).toEqual(['Blocked', 'Cook book'])
})

test('a slip is mended into a word as it is written', async () => {
  const { words, experts } = await world.find({ q: 'cuisinierre' })
  expect(words.corrected).toEqual([{ from: 'cuisinierre', to: 'cuisinière' }])
  expect(experts.map(({ name }) => name)).toEqual(['Chef'])
})
