import type { CategorySlug, ExpertSeed } from './expert-seed.ts'
import { artMusic } from './experts/art-music.ts'
import { computersElectronics } from './experts/computers-electronics.ts'
import { cooking } from './experts/cooking.ts'
import { educationCareers } from './experts/education-careers.ts'
import { fashionBeauty } from './experts/fashion-beauty.ts'
import { fitnessNutrition } from './experts/fitness-nutrition.ts'
import { health } from './experts/health.ts'
import { homeGarden } from './experts/home-garden.ts'

/** An expert with the field in which they are listed. */
export type PlacedExpert = ExpertSeed & { readonly category: CategorySlug }

const placed = (category: CategorySlug, experts: readonly ExpertSeed[]): PlacedExpert[] =>
  experts.map((expert) => ({ ...expert, category }))

/** All listed experts of the demo. */
export const EXPERTS: readonly PlacedExpert[] = [
  ...placed('art-music', artMusic),
  ...placed('computers-electronics', computersElectronics),
  ...placed('cooking', cooking),
  ...placed('education-careers', educationCareers),
  ...placed('fashion-beauty', fashionBeauty),
  ...placed('fitness-nutrition', fitnessNutrition),
  ...placed('health', health),
  ...placed('home-garden', homeGarden),
]
