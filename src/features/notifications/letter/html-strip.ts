import type { StripCell } from '../receipt/strip-cells.ts'
import { attribute, inline, row, table } from './html.ts'
import type { StripBlock } from './letter.ts'
import { COLOUR } from './palette.ts'

const GROUND: Readonly<Record<StripCell['ground'], string>> = {
  NONE: COLOUR.paper,
  FREE: COLOUR.free,
  BILLABLE: COLOUR.billable,
}

/** The strip as table cells: a cell's upper and lower edge are the two people's lines, dotted where away. */
export function stripHtml({ names, cells, from, notes, to, summary }: StripBlock): string {
  const small = `font-size:13px;color:${COLOUR.ink2}`
  const name = (text: string) => `<div style="padding:4px 0;line-height:1.4;${small}">${inline(text)}</div>`
  // Nothing but the cells is in this table: a row of another width before them would decide the columns.
  const drawing = table(
    `<tr>${cells.map(cellHtml).join('')}</tr>`,
    'table-layout:fixed',
    `role="img" aria-label="${attribute(summary)}"`,
  )
  const middle = notes.map((note) => `<td align="center" style="padding:0 6px">${inline(note)}</td>`).join('')
  const legend = `<tr valign="top"><td style="white-space:nowrap">${inline(from)}</td>${middle}<td align="right" style="white-space:nowrap">${inline(to)}</td></tr>`
  return row(
    10,
    `${name(names[0])}${drawing}${name(names[1])}${table(legend, small, 'class="sm" role="presentation"')}`,
  )
}

function cellHtml({ percent, ground, upper, lower }: StripCell): string {
  const line = (there: boolean) => (there ? `2px solid ${COLOUR.ink}` : `2px dotted ${COLOUR.rule2}`)
  const style = [
    `width:${percent}%`,
    'height:34px',
    `background:${GROUND[ground]}`,
    `border-top:${line(upper)}`,
    `border-bottom:${line(lower)}`,
    'font-size:0',
    'line-height:0',
  ].join(';')
  return `<td width="${percent}%" style="${style}">&nbsp;</td>`
}
