import type { Currency } from '#src/domain/policy/money.ts'

const words = (list: string) => list.trim().split(/\s+/)

export const FIRST_NAMES = words(`
  Ada Adrien Agnès Aïcha Alan Albert Alina Amara Amina Anders Andrea Anja Anton Arthur Astrid Aurélie Beatriz Bernard
  Bianca Boris Camille Carla Cecilia Chiara Claire Clara Daniel David Diana Edith Elena Elias Élise Emil Emma Enzo
  Erik Eszter Eva Fatou Felipe Filip Fiona Flora François Gabriel Gemma Georges Giulia Greta Hamid Hannah Helen Hugo
  Ida Igor Irène Ivan Jakub James Jana Joana Johan Jonas Judith Julia Karim Katarina Kenji Kofi Lara Laurent Lea Lena
  Léon Lina Louis Luca Lucie Magda Malik Manon Marco Maria Mariam Martin Mateo Maya Mehdi Mia Mila Mina Nadia Naomi
  Nicolas Nils Nina Noah Nora Olga Olivier Omar Oscar Paola Pascal Paul Petra Philippe Rachel Rafael Rania Rémi Rosa
  Ruth Sami Samira Sara Selma Simon Sofia Stefan Sven Tara Thomas Tina Tom Ugo Ursula Vera Victor Viola Wanda Yara
  Yves Zoé Zuzana`)

export const LAST_NAMES = words(`
  Abbott Adler Aguilar Almeida Amsel Arnaud Bakker Barbosa Baumann Becker Bell Benoît Berger Bianchi Blanc Bonnet
  Borges Brandt Brown Caron Carter Castro Cheng Clarke Conti Cruz Dahl Daniels Delgado Diallo Dubois Dufour Ekström
  Engel Évrard Fabre Farkas Faure Ferrari Fischer Fontaine Forsberg Garnier Gauthier Gérard Giraud Gomes Graf Gruber
  Haas Haddad Hansen Hartmann Henry Hoffmann Horvat Ito Jansen Jensen Johansson Joly Kaya Keller Klein Kovács Kramer
  Lambert Larsen Leblanc Lefort Leroy Lindholm Lopez Lorenz Maier Mancini Marchand Martel Mbaye Mendes Mercier Meyer
  Moreau Morel Moretti Müller Nagy Navarro Nguyen Nielsen Novák Okoye Oliveira Olsen Ortega Otto Park Pereira Perrin
  Petit Pham Pinto Popescu Ramos Renard Ricci Richter Rivas Rossi Roux Roy Russo Sato Schmidt Silva Simon Sørensen
  Soto Stein Strand Tanaka Thomas Toth Traoré Vargas Vidal Vogel Wagner Walter Weber Winter Wolf Yilmaz Zimmermann`)

export type Place = {
  readonly city: string
  readonly country: string
  readonly timeZone: string
  readonly currency: Currency
  readonly language: string
}

const place = (
  city: string,
  country: string,
  timeZone: string,
  currency: Currency,
  language: string,
): Place => ({
  city,
  country,
  timeZone,
  currency,
  language,
})

export const PLACES: readonly Place[] = [
  place('Paris', 'FR', 'Europe/Paris', 'EUR', 'fr'),
  place('Marseille', 'FR', 'Europe/Paris', 'EUR', 'fr'),
  place('Lille', 'FR', 'Europe/Paris', 'EUR', 'fr'),
  place('Bruxelles', 'BE', 'Europe/Brussels', 'EUR', 'fr'),
  place('Genève', 'CH', 'Europe/Zurich', 'EUR', 'fr'),
  place('Berlin', 'DE', 'Europe/Berlin', 'EUR', 'de'),
  place('Wien', 'AT', 'Europe/Vienna', 'EUR', 'de'),
  place('Madrid', 'ES', 'Europe/Madrid', 'EUR', 'es'),
  place('Lisboa', 'PT', 'Europe/Lisbon', 'EUR', 'pt'),
  place('Milano', 'IT', 'Europe/Rome', 'EUR', 'it'),
  place('Warszawa', 'PL', 'Europe/Warsaw', 'EUR', 'pl'),
  place('Dublin', 'IE', 'Europe/Dublin', 'EUR', 'en'),
  place('London', 'GB', 'Europe/London', 'GBP', 'en'),
  place('Leeds', 'GB', 'Europe/London', 'GBP', 'en'),
  place('New York', 'US', 'America/New_York', 'USD', 'en'),
  place('Chicago', 'US', 'America/Chicago', 'USD', 'en'),
  place('Los Angeles', 'US', 'America/Los_Angeles', 'USD', 'en'),
  place('Montréal', 'CA', 'America/Toronto', 'USD', 'fr'),
  place('São Paulo', 'BR', 'America/Sao_Paulo', 'USD', 'pt'),
  place('Lagos', 'NG', 'Africa/Lagos', 'USD', 'en'),
  place('Dakar', 'SN', 'Africa/Dakar', 'EUR', 'fr'),
  place('Nairobi', 'KE', 'Africa/Nairobi', 'USD', 'en'),
  place('Tokyo', 'JP', 'Asia/Tokyo', 'USD', 'ja'),
  place('Sydney', 'AU', 'Australia/Sydney', 'USD', 'en'),
]
