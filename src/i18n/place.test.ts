import { describe, expect, it } from 'vitest'
import { ofPlace, placeOfZone } from './place.ts'

describe('the place of a zone', () => {
  it.each([
    ['America/New_York', 'New York', 'New York'],
    ['America/Argentina/Buenos_Aires', 'Buenos Aires', 'Buenos Aires'],
    ['America/Sao_Paulo', 'São Paulo', 'São Paulo'],
    ['Europe/Lisbon', 'Lisbon', 'Lisbonne'],
    ['Europe/London', 'London', 'Londres'],
    ['Asia/Calcutta', 'Kolkata', 'Calcutta'],
    ['Asia/Kolkata', 'Kolkata', 'Calcutta'],
    ['UTC', 'UTC', 'UTC'],
  ])('%s is %s in English and %s in French', (zone, en, fr) => {
    expect([placeOfZone('en', zone), placeOfZone('fr', zone)]).toEqual([en, fr])
  })

  it.each([
    ['Europe/Paris', 'Paris', 'de Paris'],
    ['Europe/Athens', 'Athens', 'd’Athènes'],
    ['Africa/Addis_Ababa', 'Addis Ababa', 'd’Addis-Abeba'],
    ['Pacific/Efate', 'Efate', 'd’Éfaté'],
    ['Africa/Cairo', 'Cairo', 'du Caire'],
    ['America/Havana', 'Havana', 'de La Havane'],
    ['Atlantic/Azores', 'Azores', 'des Açores'],
    ['Pacific/Easter', 'Easter Island', 'de l’Île de Pâques'],
  ])('%s goes with the hour as “%s” and « %s »', (zone, en, fr) => {
    expect([ofPlace('en', zone), ofPlace('fr', zone)]).toEqual([en, fr])
  })
})
