import type { Block, Letter, Link, SumLine } from './letter.ts'
import { withoutMarks } from './marks.ts'

/** The same letter for those who read mail as text. */
export function letterText(letter: Letter): string {
  const parts = [...letter.blocks.map(blockText), `--\n${letter.why}`]
  return `${withoutMarks(parts.join('\n\n'))}\n`
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'title':
    case 'text':
      return block.text
    case 'small':
      return `${block.text}${linkText(block.link)}`
    case 'lines':
      return block.lines.map((line) => `- ${line}`).join('\n')
    case 'person':
      return [block.name, block.what, block.when, block.there, block.was && `(${block.was})`]
        .filter(Boolean)
        .join('\n')
    case 'quote':
      return `${block.who}\n${block.text
        .split('\n')
        .map((line) => `> ${line}`)
        .join('\n')}`
    case 'strip':
      return [block.summary, ...block.notes].join('\n')
    case 'sums':
      return [...block.lines, ...(block.total ? [block.total] : [])].map(sumText).join('\n')
    case 'button':
      return `${block.label}:\n${block.url}`
    case 'note':
      return `${block.lead} ${block.text}${linkText(block.link)}`
  }
}

const sumText = ({ label, amount }: SumLine) => `${label}: ${amount}`
const linkText = (link?: Link) => (link ? `\n${link.label}: ${link.url}` : '')
