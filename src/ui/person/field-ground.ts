/** The eight fields by their colour: behind portraits and in the field index, nowhere else. */
export type FieldGround =
  | 'art'
  | 'computers'
  | 'cooking'
  | 'education'
  | 'fashion'
  | 'fitness'
  | 'health'
  | 'home'

const GROUND: Record<FieldGround, string> = {
  art: 'bg-field-art',
  computers: 'bg-field-computers',
  cooking: 'bg-field-cooking',
  education: 'bg-field-education',
  fashion: 'bg-field-fashion',
  fitness: 'bg-field-fitness',
  health: 'bg-field-health',
  home: 'bg-field-home',
}

export function groundClass(field: FieldGround | undefined): string {
  return field ? GROUND[field] : 'bg-paper-3'
}
