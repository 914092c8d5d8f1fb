import { describe, expect, it } from 'vitest'
import { frenchSpacing } from './french-spacing.ts'
import { icuArguments } from './icu-arguments.ts'
import { messagesOf } from './messages.ts'

type Tree = { [key: string]: string | Tree }

/** `shell.nav.search` → its text. */
function flatten(tree: Tree, path = ''): Map<string, string> {
  const texts = new Map<string, string>()
  for (const [key, value] of Object.entries(tree)) {
    const at = path ? `${path}.${key}` : key
    if (typeof value === 'string') texts.set(at, value)
    else for (const [inner, text] of flatten(value, at)) texts.set(inner, text)
  }
  return texts
}

/** ICU syntax out of the way: only what is read remains, so `{n, plural, one {# jour}}` leaves `# jour`. */
function readable(text: string): string {
  return text.replace(/\{\w+,\s*\w+,/g, ' ').replace(/(?:=\d+|\b(?:zero|one|two|few|many|other))\s*\{/g, ' ')
}

const en = flatten(messagesOf('en'))
const fr = flatten(messagesOf('fr'))

describe('the texts of the interface', () => {
  it('exist under the same keys in English and French', () => {
    expect([...fr.keys()].sort()).toEqual([...en.keys()].sort())
  })

  it('take the same placeholders and tags in both', () => {
    const differing = [...en].filter(
      ([key, text]) => icuArguments(text).join() !== icuArguments(fr.get(key) ?? '').join(),
    )
    expect(differing.map(([key]) => key)).toEqual([])
  })

  it('are never empty', () => {
    const empty = [...en, ...fr].filter(([, text]) => text.trim() === '')
    expect(empty).toEqual([])
  })

  it('are written with the real apostrophe, because ICU reads the straight one as a quote', () => {
    const straight = [...en, ...fr].filter(([, text]) => text.includes("'"))
    expect(straight).toEqual([])
  })

  it('keep French signs from leaving their word (frenchSpacing shows the right text)', () => {
    const wrong = [...fr]
      .filter(([, text]) => readable(text) !== frenchSpacing(readable(text)))
      .map(([key, text]) => `${key}: ${frenchSpacing(text)}`)
    expect(wrong).toEqual([])
  })

  it('set no name after a French word that loses its vowel before Inês', () => {
    const clashing = [...fr].filter(([, text]) => /\b(de|que|jusque|le|la|si) \{(name|me)\}/.test(text))
    expect(clashing).toEqual([])
  })
})
