import type { StripCell } from '../receipt/strip-cells.ts'

/**
 * What a mail says, before it is HTML or text. All words are final: translated, formatted, in the reader's zone.
 * Texts may carry `em` (marks.ts) and nothing else; whatever people wrote is plain().
 */
export interface Letter {
  subject: string
  /** What a mailbox shows beside the subject. */
  preheader: string
  blocks: readonly Block[]
  /** Why the reader gets it; at the foot. */
  why: string
}

export type Block =
  | { kind: 'title'; text: string }
  | { kind: 'text'; text: string }
  /** Short facts, one a line. */
  | { kind: 'lines'; lines: readonly string[] }
  | PersonBlock
  /** What somebody wrote, with its line breaks. */
  | { kind: 'quote'; who: string; text: string }
  | StripBlock
  | { kind: 'sums'; lines: readonly SumLine[]; total: SumLine | null }
  | { kind: 'button'; label: string; url: string }
  | { kind: 'note'; lead: string; text: string; link?: Link }
  | { kind: 'small'; text: string; link?: Link }

export interface Link {
  label: string
  url: string
}

export interface SumLine {
  label: string
  amount: string
}

export interface PersonBlock {
  kind: 'person'
  name: string
  /** Content id of the portrait in the mail; initials stand in where there is none. */
  portrait: string | null
  /** Colour behind the initials. */
  ground: string
  what: string
  when: string
  /** The same on the other side's clock; null where it shows the same. */
  there: string | null
  /** A time that no longer holds, struck through. */
  was?: string
}

export interface StripNote {
  text: string
  /** Where on the strip it happened, 0 to 100 from its left. */
  percent: number
}

export interface StripBlock {
  kind: 'strip'
  /** The reader's line above, the other's under it. */
  names: readonly [string, string]
  cells: readonly StripCell[]
  from: string
  /** What happened in between, in order. */
  notes: readonly StripNote[]
  to: string
  /** All of it in a sentence, for the text and for those who do not see it. */
  summary: string
}
