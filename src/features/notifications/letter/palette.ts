/** The light values of ui/styles/tokens.css: mail programs know no variables, and dark mode is theirs to make. */
export const COLOUR = {
  around: '#F3EFE5',
  paper: '#FBFAF6',
  ink: '#1B1A17',
  ink2: '#4C473F',
  ink3: '#6A6459',
  hairline: '#DCD5C6',
  rule2: '#8A8375',
  free: '#E8E1D2',
  billable: '#FBE9E2',
  accent: '#CE3517',
  onAccent: '#FFFFFF',
} as const

/** Behind portraits and initials, by the field's slug. */
const GROUND: Readonly<Record<string, string>> = {
  'art-music': '#E0AE4A',
  'computers-electronics': '#9DBBCB',
  cooking: '#E9A98B',
  'education-careers': '#C9BE86',
  'fashion-beauty': '#DDAFB9',
  'fitness-nutrition': '#A9BFC0',
  health: '#AFC0DC',
  'home-garden': '#CDB48A',
}

export function groundOf(field: string): string {
  return GROUND[field] ?? COLOUR.free
}

export const SERIF = "'Brygada 1918',Georgia,'Iowan Old Style',serif"
export const SANS = "'Radio Canada','Segoe UI',Helvetica,Arial,sans-serif"
