import type { StripCell } from '../receipt/strip-cells.ts'
import { attribute, inline, row, table } from './html.ts'
import type { StripBlock } from './letter.ts'
import { COLOUR } from './palette.ts'

const GROUND: Readonly<Record<StripCell['ground'], string>> = {
  NONE: COLOUR.paper,
  FREE: COLOUR.free,
  BILLABLE: COLOUR.billable,
}

/** Percent of the width that the time at either end takes. */
const END = 12

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
  const end = (text: string, align: string) =>
    `<td width="${END}%" align="${align}" style="white-space:nowrap">${inline(text)}</td>`
  const legend = `<tr valign="top">${end(from, 'left')}${noteCells(notes)}${end(to, 'right')}</tr>`
  return row(
    10,
    `${name(names[0])}${drawing}${name(names[1])}${table(legend, `table-layout:fixed;${small}`, 'class="sm" role="presentation"')}`,
  )
}

/** Notes stand near their marks: a mail has no positions, so each gets the stretch around its own, and a side of it. */
function noteCells(notes: StripBlock['notes']): string {
  if (notes.length === 0) return '<td></td>'
  const least = (100 - 2 * END) / (2 * notes.length)
  let begin = END
  return notes
    .map(({ text, percent }, index) => {
      const next = notes[index + 1]
      const most = 100 - END - least * (notes.length - index - 1)
      const end = next ? Math.min(most, Math.max(begin + least, (percent + next.percent) / 2)) : most
      const place = (percent - begin) / (end - begin)
      const align = place < 1 / 3 ? 'left' : place > 2 / 3 ? 'right' : 'center'
      const width = Math.round(end - begin)
      begin = end
      return `<td width="${width}%" align="${align}" style="padding:0 6px">${inline(text)}</td>`
    })
    .join('')
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
