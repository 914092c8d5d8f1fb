/** The eight fields' colours, by the field's slug: behind portraits and in the field index, nowhere else. */
const GROUND: Readonly<Record<string, string>> = {
  'art-music': 'bg-field-art',
  'computers-electronics': 'bg-field-computers',
  cooking: 'bg-field-cooking',
  'education-careers': 'bg-field-education',
  'fashion-beauty': 'bg-field-fashion',
  'fitness-nutrition': 'bg-field-fitness',
  health: 'bg-field-health',
  'home-garden': 'bg-field-home',
}

/** A field that the design has no colour for gets the neutral ground. */
export function groundClass(field: string | undefined): string {
  return (field && GROUND[field]) || 'bg-paper-3'
}
