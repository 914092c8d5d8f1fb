import type { Locale } from '#src/i18n/locale.ts'
import { attribute, inline, row } from './html.ts'
import { blockHtml } from './html-blocks.ts'
import type { Letter } from './letter.ts'
import { COLOUR, SANS, SERIF } from './palette.ts'

const HEAD_STYLE = [
  ':root{color-scheme:light}',
  'em{font-style:italic}',
  '@media(max-width:480px){.pad{padding-left:20px!important;padding-right:20px!important}.h{font-size:36px!important}.sm{font-size:12px!important}}',
].join('')

const BRAND = `<tr><td class="pad" style="padding:22px 40px 18px;border-bottom:2px solid ${COLOUR.ink};font:600 24px/1 ${SERIF};letter-spacing:-.03em;white-space:nowrap">Vis-<i style="font-weight:500">à</i>-vis</td></tr>`

/** Keeps a mailbox from filling up the line beside the subject with the mail's first words. */
const FILLER = '&#847;&zwnj;&nbsp;'.repeat(40)

/** The one layout of every mail: 600 px of table, style in its place, nothing loaded from anywhere. */
export function letterHtml(letter: Letter, locale: Locale): string {
  const body = letter.blocks.map(blockHtml).join('\n')
  const foot = row(26, `<p style="margin:0;font-size:13px;color:${COLOUR.ink3}">${inline(letter.why)}</p>`)
  return `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light"><meta name="supported-color-schemes" content="light"><meta name="x-apple-disable-message-reformatting"><meta name="format-detection" content="telephone=no,date=no,address=no,email=no"><title>${attribute(letter.subject)}</title><style>${HEAD_STYLE}</style></head>
<body style="margin:0;background:${COLOUR.around};color:${COLOUR.ink}">
<div style="display:none;max-height:0;overflow:hidden">${inline(letter.preheader)}${FILLER}</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:0">
<table role="presentation" width="600" cellpadding="0" cellspacing="0" style="width:100%;max-width:600px;background:${COLOUR.paper};font:16px/1.5 ${SANS};color:${COLOUR.ink};text-align:left">
${BRAND}
${body}
${foot}
<tr><td style="height:34px;font-size:0;line-height:0">&nbsp;</td></tr>
</table></td></tr></table>
</body></html>`
}
