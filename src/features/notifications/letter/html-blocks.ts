import { attribute, href, inline, row, table } from './html.ts'
import { stripHtml } from './html-strip.ts'
import type { Block, Link, PersonBlock, SumLine } from './letter.ts'
import { COLOUR, SANS, SERIF } from './palette.ts'

/** A block as a row of the mail's table. */
export function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'title':
      return row(
        34,
        `<h1 class="h" style="margin:0;font:500 48px/1.05 ${SERIF};letter-spacing:-.02em">${inline(block.text)}</h1>`,
      )
    case 'text':
      return row(16, `<p style="margin:0">${inline(block.text)}</p>`)
    case 'lines':
      return row(18, table(block.lines.map(lineHtml).join(''), `font-size:15px;color:${COLOUR.ink2}`))
    case 'person':
      return personHtml(block)
    case 'quote':
      return row(
        22,
        `<p style="margin:0 0 4px;font-size:13px;font-weight:600">${inline(block.who)}</p><p style="margin:0;padding-left:14px;border-left:2px solid ${COLOUR.ink};font:400 19px/1.45 ${SERIF}">${inline(block.text).replaceAll('\n', '<br>')}</p>`,
      )
    case 'strip':
      return stripHtml(block)
    case 'sums':
      return row(22, table(block.lines.map(sumHtml).join('') + (block.total ? totalHtml(block.total) : '')))
    case 'button':
      return row(
        24,
        `<a href="${href(block.url)}" style="display:inline-block;background:${COLOUR.accent};color:${COLOUR.onAccent};font:600 16px/24px ${SANS};padding:14px 26px;text-decoration:none;border-radius:4px">${inline(block.label)}</a>`,
      )
    case 'note':
      return row(
        30,
        table(
          `<tr><td style="background:${COLOUR.around};padding:16px 18px;font-size:15px"><b>${inline(block.lead)}</b> ${inline(block.text)}${block.link ? `<br>${linkHtml(block.link)}` : ''}</td></tr>`,
        ),
      )
    case 'small':
      return row(
        14,
        `<p style="margin:0;font-size:14px;color:${COLOUR.ink2}">${inline(block.text)}${block.link ? ` ${linkHtml(block.link)}` : ''}</p>`,
      )
  }
}

function linkHtml({ label, url }: Link): string {
  return `<a href="${href(url)}" style="color:${COLOUR.ink}">${inline(label)}</a>`
}

function lineHtml(line: string): string {
  return `<tr valign="top"><td width="16" style="padding:2px 0"><span style="display:inline-block;width:8px;height:2px;background:${COLOUR.ink};vertical-align:middle;font-size:0">&nbsp;</span></td><td style="padding:2px 0">${inline(line)}</td></tr>`
}

function personHtml({ name, portrait, ground, what, when, there, was }: PersonBlock): string {
  const face = portrait
    ? `<img src="cid:${attribute(portrait)}" width="64" height="80" alt="${attribute(name)}" style="display:block;border-radius:2px">`
    : `<table role="presentation" cellpadding="0" cellspacing="0"><tr><td width="64" height="80" align="center" style="width:64px;height:80px;background:${ground};border-radius:2px;font:500 28px/1 ${SERIF}">${inline(initials(name))}</td></tr></table>`
  const struck = was
    ? `<br><span style="color:${COLOUR.ink3};text-decoration:line-through">${inline(was)}</span>`
    : ''
  const other = there ? `<br><span style="color:${COLOUR.ink3}">${inline(there)}</span>` : ''
  return row(
    26,
    table(
      `<tr><td width="64" style="padding:16px 16px 16px 0;vertical-align:top">${face}</td><td style="padding:16px 0;vertical-align:middle"><span style="font:500 22px/1.2 ${SERIF}">${inline(name)}</span><br>${inline(what)}<br><span style="font-size:14px">${inline(when)}${other}${struck}</span></td></tr>`,
      `border-top:1px solid ${COLOUR.hairline}`,
    ),
  )
}

function sumHtml({ label, amount }: SumLine): string {
  return `<tr><td style="padding:7px 0">${inline(label)}</td><td align="right" style="padding:7px 0 7px 12px;white-space:nowrap;font-variant-numeric:tabular-nums">${inline(amount)}</td></tr>`
}

function totalHtml({ label, amount }: SumLine): string {
  const rule = `border-top:2px solid ${COLOUR.ink}`
  return `<tr><td style="padding:14px 0 0;${rule};font-weight:600">${inline(label)}</td><td align="right" style="padding:12px 0 0;${rule};font:500 28px/1 ${SERIF};white-space:nowrap">${inline(amount)}</td></tr>`
}

export function initials(name: string): string {
  const parts = name.split(/\s+/).filter(Boolean)
  const chosen = parts.length > 1 ? [parts[0], parts.at(-1)] : parts
  return chosen.map((part) => [...(part ?? '')][0] ?? '').join('')
}
