/** The colour plate's inks. Ground colours are the eight field grounds of the design; learners have their own. */
export const GROUNDS = {
  'art-music': '#E0AE4A',
  'computers-electronics': '#9DBBCB',
  cooking: '#E9A98B',
  'education-careers': '#C9BE86',
  'fashion-beauty': '#DDAFB9',
  'fitness-nutrition': '#A9BFC0',
  health: '#AFC0DC',
  'home-garden': '#CDB48A',
  learner: '#DCD3C1',
} as const
export type Ground = keyof typeof GROUNDS

/** `light` is the face, `shade` the side away from the light; `trap` keeps ink legible on deep skins. */
export type Skin = {
  readonly light: string
  readonly shade: string
  readonly blush: number
  readonly trap?: string
}

/** From the lightest to the deepest. */
export const SKINS = {
  a: { light: '#F6D9C2', shade: '#E7B99A', blush: 0.24 },
  b: { light: '#EEC6A3', shade: '#D9A27B', blush: 0.24 },
  c: { light: '#DCA578', shade: '#C0845A', blush: 0.24 },
  d: { light: '#B67A50', shade: '#97603B', blush: 0.24 },
  e: { light: '#8F5A3A', shade: '#6F442B', blush: 0.2, trap: '#9C6644' },
  f: { light: '#754B33', shade: '#563625', blush: 0.22, trap: '#83573D' },
} as const satisfies Record<string, Skin>
export type SkinTone = keyof typeof SKINS

export const HAIRS = {
  black: '#1B1A17',
  brown: '#3A241A',
  chestnut: '#5A3623',
  auburn: '#7B3B1F',
  blond: '#B98943',
  grey: '#8C877E',
  white: '#CFC9BD',
} as const
export type HairColour = keyof typeof HAIRS

export const INK = '#1B1A17'
export const VERMILION = '#E0492B'
