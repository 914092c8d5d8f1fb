import type { HairColour, SkinTone } from './palette.ts'

/** How one person is drawn: which Notionists pieces, printed in which colours. Composed by hand, never random. */
export type Composition = {
  readonly skin: SkinTone
  readonly hair: { readonly colour: HairColour; readonly piece: string }
  readonly mouth: string
  readonly eyes: string
  readonly brows: string
  readonly nose: string
  readonly clothes: { readonly colour: string; readonly piece: string }
  readonly beard?: string
  readonly glasses?: string
  /** Raises the hairline's skin under turbans and parted hair, in drawing units. */
  readonly lift?: number
  /** Colour of a turban or scarf; where absent the piece is printed in the hair's colour. */
  readonly scarf?: string
}

/** Pieces that smile. The others pout, shout or bare their teeth. */
export const FRIENDLY_MOUTHS = ['03', '14', '17', '22', '23', '25', '30'] as const
/** Pieces with both eyes open. */
export const OPEN_EYES = ['04', '05'] as const

type Extras = Pick<Composition, 'beard' | 'glasses' | 'lift' | 'scarf'>

/**
 * One line of the table of people.
 *
 * @param hair colour and piece: `'brown 11'`
 * @param face pieces of mouth, eyes, brows and nose: `'22 04 05 10'`
 * @param clothes piece and colour: `'13 #F3EEE2'`
 * @throws RangeError for a mouth that does not smile or eyes that are shut
 */
export function drawn(
  skin: SkinTone,
  hair: `${HairColour} ${string}`,
  face: `${string} ${string} ${string} ${string}`,
  clothes: `${string} #${string}`,
  extras: Extras = {},
): Composition {
  const [colour, hairPiece = ''] = hair.split(' ') as [HairColour, string]
  const [mouth = '', eyes = '', brows = '', nose = ''] = face.split(' ')
  const [clothesPiece = '', cloth = ''] = clothes.split(' ')
  if (!(FRIENDLY_MOUTHS as readonly string[]).includes(mouth))
    throw new RangeError(`mouth ${mouth} is not friendly`)
  if (!(OPEN_EYES as readonly string[]).includes(eyes)) throw new RangeError(`eyes ${eyes} are not open`)
  return {
    skin,
    hair: { colour, piece: hairPiece },
    mouth,
    eyes,
    brows,
    nose,
    clothes: { piece: clothesPiece, colour: cloth },
    ...extras,
  }
}
