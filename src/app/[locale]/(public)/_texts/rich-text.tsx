import type { ReactNode } from 'react'

/** The tags that texts may use: <em> for the one italic phrase of a title, <b> for the word that opens a line. */
export const richText = {
  em: (chunks: ReactNode) => <em>{chunks}</em>,
  b: (chunks: ReactNode) => <b>{chunks}</b>,
}
