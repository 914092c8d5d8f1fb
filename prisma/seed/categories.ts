import type { CategorySlug } from './expert-seed.ts'

/** The eight fields, in the order of the index. */
export const CATEGORIES: readonly { slug: CategorySlug; regulated: boolean }[] = [
  { slug: 'art-music', regulated: false },
  { slug: 'computers-electronics', regulated: false },
  { slug: 'cooking', regulated: false },
  { slug: 'education-careers', regulated: false },
  { slug: 'fashion-beauty', regulated: false },
  { slug: 'fitness-nutrition', regulated: false },
  { slug: 'health', regulated: true },
  { slug: 'home-garden', regulated: false },
]
