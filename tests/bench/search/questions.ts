/** What people ask, by what makes it hard: searches as their addresses write them. */
export const QUESTIONS: Record<string, Record<string, string | string[]>[]> = {
  'one word': [{ q: 'guitar' }, { q: 'boiler' }, { q: 'levain' }, { q: 'migraine' }],
  'several words': [{ q: 'lower back pain' }, { q: 'bread that does not rise' }, { q: 'entretien demain' }],
  'a word that very many have': [{ q: 'patient' }, { q: 'cuisine' }, { q: 'computer' }],
  'a slip of the fingers': [{ q: 'giutar' }, { q: 'sourdouh' }, { q: 'plombrie' }],
  'no words': [{}, { field: 'cooking' }, { field: 'health', sort: 'soonest' }, { sort: 'price' }],
  'words and filters': [
    { q: 'guitar', when: 'evening', max: '40' },
    { q: 'back pain', speaks: 'fr', field: 'health' },
    { q: 'bread', kind: 'free', when: 'tomorrow' },
    { q: 'interview', when: 'now', speaks: ['en', 'fr'] },
  ],
  'filters alone': [
    { when: 'now' },
    { when: 'evening', max: '20' },
    { kind: 'free', speaks: 'pt', sort: 'rating' },
  ],
  'forms of a French word': [{ q: 'réparer' }, { q: 'bloquee' }, { q: 'cuisinière bloquée' }],
  rating: [
    { rating: '4.8' },
    { q: 'guitar', rating: '4.5' },
    { rating: '4.5', when: 'evening', sort: 'price' },
    { rating: '4.8', speaks: 'pt', sort: 'soonest' },
  ],
  'nobody fits': [
    { q: 'guitar', speaks: 'sv' },
    { q: 'xylotomy' },
    { q: 'boiler', field: 'cooking', when: 'now' },
  ],
}
