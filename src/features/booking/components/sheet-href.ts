import type { SheetChoice } from '../sheet.ts'

export type SheetPlace = Partial<Omit<SheetChoice, 'gone'>>

/** The address of the same page with another choice. What is left out is chosen anew by the page. */
export function sheetHref(path: string, choice: SheetPlace): string {
  const query = new URLSearchParams()
  if (choice.offeringId) query.set('offering', choice.offeringId)
  if (choice.minutes) query.set('minutes', String(choice.minutes))
  if (choice.from) query.set('from', choice.from)
  if (choice.date) query.set('day', choice.date)
  if (choice.startAt) query.set('at', new Date(choice.startAt).toISOString())
  return `${path}?${query}`
}
