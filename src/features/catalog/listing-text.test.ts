import { expect, test } from 'vitest'
import { type ListingTextInput, listingText } from './listing-text.ts'

const input: ListingTextInput = {
  categorySlug: 'cooking',
  profile: {
    textLocale: 'en',
    displayName: 'Inês Carvalho',
    headline: 'Bread that will not rise',
    bio: 'Nineteen years\nat the oven.',
    headlineOther: 'Le pain qui ne lève pas',
    bioOther: null,
    city: 'Lisbon',
  },
  offerings: [
    {
      textLocale: 'fr',
      title: 'Regardons ma pâte',
      description: 'Au téléphone ou devant le four.',
      titleOther: 'Look at my dough',
      descriptionOther: null,
    },
  ],
}

test('the first line has name, headline, titles and words of the field', () => {
  const [first] = listingText(input).textEn.split('\n')
  expect(first).toContain('Inês Carvalho · Bread that will not rise · Look at my dough · cooking')
  expect(first).not.toContain('Nineteen')
})

test('each language gets what was written in it, whichever came first', () => {
  const { textEn, textFr } = listingText(input)
  expect(textFr).toContain('Le pain qui ne lève pas · Regardons ma pâte · cuisine')
  expect(textFr.split('\n')[1]).toBe('Au téléphone ou devant le four. · Lisbon')
  expect(textEn).not.toContain('téléphone')
})

test('line breaks of an author do not become the second line', () => {
  expect(listingText(input).textEn.split('\n')).toHaveLength(2)
})
