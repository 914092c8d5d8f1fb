/** What the request says of the browser in front of us. Guesses: nobody has proved any of it. */
export interface Visitor {
  /** Network address, or a word for "unknown". */
  address: string
  userAgent: string | null
  locale: 'en' | 'fr'
  /** The browser's zone, where it has told. */
  timeZone: string | null
}
