/** Academic titles in front of a name, as English and French write them. */
const TITLES = /^(?:(?:Dre?|Prof|Pre?)\.?\s+)+/

/** How somebody is called by whoever deals with them: `Dr Hervé Lefèvre` → `Hervé`. */
export function firstName(name: string): string {
  return name.trim().replace(TITLES, '').split(/\s+/)[0] || name
}
