import type { Locale } from './locale.ts'
import places from './places.json' with { type: 'json' }

/** French places whose article stays or agrees: the zone of the Azores is « l’heure des Açores ». */
const FRENCH_ARTICLES: Readonly<Record<string, string>> = {
  Açores: 'des',
  Bermudes: 'des',
  Caïmans: 'des',
  Comores: 'des',
  Dominique: 'de la',
  'Géorgie du Sud': 'de la',
  Grenade: 'de la',
  'Île de Man': 'de l’',
  'Île de Pâques': 'de l’',
  'Îles Canaries': 'des',
  'Îles Féroé': 'des',
  Jamaïque: 'de la',
  Marquises: 'des',
  Palaos: 'des',
}

/**
 * The place that a zone is named after, as the reader's language writes it: `Europe/Lisbon` is `Lisbon` and
 * `Lisbonne`, `America/Sao_Paulo` is `São Paulo`. For labels, not for arithmetic. `places.json` holds those that
 * differ from the zone's own name, by its last part (CLDR 48, "exemplar cities").
 */
export function placeOfZone(locale: Locale, zone: string): string {
  const name = zone.split('/').at(-1) ?? zone
  const known: Readonly<Record<string, string>> = places[locale]
  return known[name] ?? name.replaceAll('_', ' ')
}

/** A city as an expert gave it, in the reader's language where it is one that a zone is named after. */
export function cityName(locale: Locale, city: string): string {
  const known: Readonly<Record<string, string>> = places[locale]
  return known[city.replaceAll(' ', '_')] ?? city
}

/** Where somebody is: the city that they gave, else the place of their zone. */
export function placeOfPerson(locale: Locale, person: { city: string | null; timeZone: string }): string {
  return person.city ? cityName(locale, person.city) : placeOfZone(locale, person.timeZone)
}

/** The same after the word for hour: `Paris` for “Paris time”, `de Paris`, `d’Athènes` or `du Caire` for « l’heure ». */
export function ofPlace(locale: Locale, zone: string): string {
  const place = placeOfZone(locale, zone)
  if (locale === 'en') return place
  const article = FRENCH_ARTICLES[place]
  if (article) return article.endsWith('’') ? `${article}${place}` : `${article} ${place}`
  if (place.startsWith('Le ')) return `du ${place.slice(3)}`
  return /^[aeiou]/i.test(place.normalize('NFD')) ? `d’${place}` : `de ${place}`
}
