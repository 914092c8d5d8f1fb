import type { Composition } from './composition.ts'
import { GROUNDS, type Ground, HAIRS, INK, SKINS, VERMILION } from './palette.ts'
import { pieces } from './pieces.ts'

/** Head and shoulders, 4:5. */
const CROP = { x: 392, y: 262, width: 920, height: 1150 }
/** Hair pieces that are cloth. */
const TURBANS = ['61', 'cap']
const SCARVES = ['62', '63']

/**
 * Prints a person in two plates: under the ink plate lie skin, cloth and hair in flat colours, a side shadow made
 * from the shape itself, and a vermilion blush. Everybody looks right.
 *
 * @returns an SVG picture whose ids are only unique within itself
 */
export function printPortrait(composition: Composition, ground: Ground): string {
  const layer = pieces(composition)
  const skin = SKINS[composition.skin]
  const hair = HAIRS[composition.hair.colour]
  const trap = 'trap' in skin ? skin.trap : undefined
  const layers = [
    head(layer.head, composition),
    clothes(layer.clothes, composition.clothes.colour),
    hairOrScarf(layer.hair, composition),
    ink(layer.mouth),
    ink(layer.beard, composition.hair.colour === 'white' ? HAIRS.grey : hair),
    trapped(layer.nose, trap),
    ...layer.eyes.map((part, index) => (index === 0 ? trapped(part, trap) : ink(part))),
    ink(layer.brows),
  ]
  const { x, y, width, height } = CROP
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${x} ${y} ${width} ${height}" fill="none">` +
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${GROUNDS[ground]}"/>` +
    `${layers.join('')}</svg>`
  )
}

const ink = (shapes: string, colour: string = INK) => shapes.replaceAll('#000', colour)

/** A printer's trap: the lines of a face on deep skin get a lighter edge, so that they hold at 48 px. */
function trapped(shapes: string, colour: string | undefined): string {
  if (!colour) return ink(shapes)
  const edge = shapes.replaceAll(
    'fill="#000"',
    `fill="${colour}" stroke="${colour}" stroke-width="24" stroke-linejoin="round"`,
  )
  return edge + ink(shapes)
}

const WHITE_SHAPE = /<path d="([^"]+)"[^>]*fill="#fff"[^>]*\/>/

function head(shapes: string, composition: Composition): string {
  const { light, shade, blush } = SKINS[composition.skin]
  const outline = WHITE_SHAPE.exec(shapes)?.[1] ?? ''
  const lifted = composition.lift
    ? `<clipPath id="brow"><rect x="-60" y="-120" width="760" height="330"/></clipPath>` +
      `<g clip-path="url(#brow)"><path d="${outline}" fill="${light}" transform="translate(12 -${composition.lift})"/></g>`
    : ''
  const face =
    `<clipPath id="face"><path d="${outline}"/></clipPath>${lifted}<path d="${outline}" fill="${shade}"/>` +
    `<g clip-path="url(#face)"><path d="${outline}" fill="${light}" transform="translate(58 -34)"/>` +
    `<ellipse cx="266" cy="398" rx="58" ry="38" fill="${VERMILION}" opacity="${blush}"/>` +
    `<ellipse cx="545" cy="392" rx="34" ry="38" fill="${VERMILION}" opacity="${blush - 0.05}"/></g>`
  return ink(shapes.replace(WHITE_SHAPE, () => face))
}

function clothes(shapes: string, cloth: string): string {
  const outline = WHITE_SHAPE.exec(shapes)?.[1] ?? ''
  const printed =
    `<clipPath id="cloth"><path d="${outline}"/></clipPath><path d="${outline}" fill="${cloth}"/>` +
    `<g clip-path="url(#cloth)"><path d="${outline}" fill="${INK}" opacity=".13"/>` +
    `<path d="${outline}" fill="${cloth}" transform="translate(90 -10)"/></g>`
  return ink(shapes.replace(WHITE_SHAPE, () => printed))
}

function hairOrScarf(shapes: string, composition: Composition): string {
  const { piece, colour } = composition.hair
  const scarf = composition.scarf ?? VERMILION
  // A turban is an outline around white cloth; a scarf is cloth all over with a white band under it.
  if (TURBANS.includes(piece)) return ink(shapes).replaceAll('#fff', scarf)
  if (SCARVES.includes(piece)) return ink(shapes, composition.scarf ?? HAIRS[colour])
  return ink(shapes, HAIRS[colour])
}
