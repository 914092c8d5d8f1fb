import { FIELD_WORDS } from './field-words.ts'
import { isField } from './fields.ts'

type Text = { textLocale: string }

export type ListingTextInput = {
  categorySlug: string
  profile: Text & {
    displayName: string
    headline: string
    bio: string
    headlineOther: string | null
    bioOther: string | null
    city: string | null
  }
  offerings: readonly (Text & {
    title: string
    description: string
    titleOther: string | null
    descriptionOther: string | null
  })[]
}

/**
 * What search reads of one expert in one field, by language. The first line (name, titles, headline, field)
 * weighs more than the rest: the database function `listing_vector` relies on it.
 */
export function listingText(input: ListingTextInput): { textEn: string; textFr: string } {
  return { textEn: textIn('en', input), textFr: textIn('fr', input) }
}

function textIn(locale: 'en' | 'fr', { categorySlug, profile, offerings }: ListingTextInput): string {
  const inLocale = <T extends Text>(of: T, own: string, other: string | null) =>
    of.textLocale === locale ? own : (other ?? '')
  const head = [
    profile.displayName,
    inLocale(profile, profile.headline, profile.headlineOther),
    ...offerings.map((each) => inLocale(each, each.title, each.titleOther)),
    isField(categorySlug) ? FIELD_WORDS[categorySlug][locale] : '',
  ]
  const body = [
    inLocale(profile, profile.bio, profile.bioOther),
    ...offerings.map((each) => inLocale(each, each.description, each.descriptionOther)),
    profile.city ?? '',
  ]
  return [head, body].map((parts) => oneLine(parts)).join('\n')
}

function oneLine(parts: readonly string[]): string {
  return parts
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join(' · ')
}
