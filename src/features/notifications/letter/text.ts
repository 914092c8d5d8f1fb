import type { Locale } from '#src/i18n/locale.ts'
import type { Block, Letter, Link, SumLine } from './letter.ts'
import { withoutMarks } from './marks.ts'

/** The same letter for those who read mail as text. */
export function letterText(letter: Letter, locale: Locale): string {
  const colon = locale === 'fr' ? '\u00a0:' : ':'
  const parts = [...letter.blocks.map((block) => blockText(block, colon)), `--\n${letter.why}`]
  return `${withoutMarks(parts.join('\n\n'))}\n`
}

/** @param colon as the language writes it */
function blockText(block: Block, colon: string): string {
  const sum = ({ label, amount }: SumLine) => `${label}${colon} ${amount}`
  const link = (to?: Link) => (to ? `\n${to.label}${colon} ${to.url}` : '')
  switch (block.kind) {
    case 'title':
    case 'text':
      return block.text
    case 'small':
      return `${block.text}${link(block.link)}`
    case 'lines':
      return block.lines.map((line) => `- ${line}`).join('\n')
    case 'person':
      return [block.name, block.what, block.when, block.there, block.was && `(${block.was})`]
        .filter(Boolean)
        .join('\n')
    case 'quote':
      return [block.who, ...block.text.split('\n').map((line) => `> ${line}`)].join('\n')
    case 'strip':
      return [block.summary, ...block.notes.map(({ text }) => text)].join('\n')
    case 'sums':
      return [...block.lines, ...(block.total ? [block.total] : [])].map(sum).join('\n')
    case 'button':
      return `${block.label}${colon}\n${block.url}`
    case 'note':
      return `${block.lead} ${block.text}${link(block.link)}`
  }
}
