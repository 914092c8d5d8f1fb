import { createAvatar } from '@dicebear/core'
import * as notionists from '@dicebear/notionists'
import type { Composition } from './composition.ts'

/** The drawing's layers from back to front, each in place on a sheet of 1744 × 1744, in black on white. */
export type Pieces = {
  readonly head: string
  readonly clothes: string
  readonly hair: string
  readonly mouth: string
  readonly beard: string
  readonly nose: string
  /** Eyes, then glasses: both hang on the same point. */
  readonly eyes: readonly string[]
  readonly brows: string
}

/** Where Notionists hangs each layer; it names them in no other way. */
const HOOKS = {
  head: '531 487',
  clothes: '178 1057',
  hair: '266 207',
  mouth: '791 871',
  beard: '653 805',
  nose: '901 668',
  eyes: '610 680',
  brows: '774 657',
} as const

/** The hand's hook, left empty here: it marks where the last layer ends. */
const LAST_HOOK = '0 559'
const LAYER = new RegExp(`<g transform="translate\\((${[...Object.values(HOOKS), LAST_HOOK].join('|')})\\)">`)

/** The CC0 line work of Notionists (Zoish) by way of DiceBear, cut into its layers. */
export function pieces(composition: Composition): Pieces {
  const svg = drawing(composition)
  const layers = svg.split(new RegExp(`(?=${LAYER.source})`)).slice(1)
  const hung = (at: string) =>
    layers
      .filter((layer) => LAYER.exec(layer)?.[1] === at)
      .map((layer) => layer.slice(layer.indexOf('>') + 1, layer.lastIndexOf('</g>')))
      .map((shapes) => `<g transform="translate(${at})">${shapes}</g>`)
  return {
    head: hung(HOOKS.head).join(''),
    clothes: hung(HOOKS.clothes).join(''),
    hair: hung(HOOKS.hair).join(''),
    mouth: hung(HOOKS.mouth).join(''),
    beard: hung(HOOKS.beard).join(''),
    nose: hung(HOOKS.nose).join(''),
    eyes: hung(HOOKS.eyes),
    brows: hung(HOOKS.brows).join(''),
  }
}

function drawing(composition: Composition): string {
  const { beard, glasses } = composition
  const options = {
    seed: 'composed',
    hair: [composition.hair.piece === 'cap' ? 'hat' : variant(composition.hair.piece)],
    lips: [variant(composition.mouth)],
    eyes: [variant(composition.eyes)],
    brows: [variant(composition.brows)],
    nose: [variant(composition.nose)],
    body: [variant(composition.clothes.piece)],
    beard: [variant(beard ?? '01')],
    beardProbability: beard ? 100 : 0,
    glasses: [variant(glasses ?? '01')],
    glassesProbability: glasses ? 100 : 0,
    gestureProbability: 0,
    bodyIconProbability: 0,
  }
  // The options are unions of literals; the table of people is checked by looking at it.
  return createAvatar(notionists, options as notionists.Options).toString()
}

const variant = (number: string) => `variant${number}`
