/** A title in the language in which it was written and, where there is one, in the other of ours. */
export interface Titled {
  textLocale: string
  title: string
  titleOther: string | null
}

/** The title in the reader's language, else in the one in which it was written. */
export function titleIn(locale: string, { textLocale, title, titleOther }: Titled): string {
  return textLocale === locale ? title : (titleOther ?? title)
}
