/**
 * The eight fields in the order in which they are shown. Their names and descriptions stand in the message
 * files (`catalog.fields.<slug>`); a test holds the categories of the database to this list.
 */
export const FIELDS = [
  'art-music',
  'computers-electronics',
  'cooking',
  'education-careers',
  'fashion-beauty',
  'fitness-nutrition',
  'health',
  'home-garden',
] as const

export type FieldSlug = (typeof FIELDS)[number]

export function isField(slug: unknown): slug is FieldSlug {
  return FIELDS.some((field) => field === slug)
}
