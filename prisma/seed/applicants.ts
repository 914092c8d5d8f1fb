/** Health professionals whose dossier waits for the validator: with a profile, listed nowhere. */
export type ApplicantSeed = {
  readonly handle: string
  readonly name: string
  readonly city: string
  readonly headline: string
  readonly scope: string
  readonly languages: readonly string[]
  readonly waitingHours: number
}

export const APPLICANTS: readonly ApplicantSeed[] = [
  {
    handle: 'mathilde-courtois',
    name: 'Mathilde Courtois',
    city: 'Lyon',
    headline: 'Préparer la naissance, à deux',
    scope: 'Sage-femme',
    languages: ['fr', 'en'],
    waitingHours: 2,
  },
  {
    handle: 'rim-saidi',
    name: 'Rim Saïdi',
    city: 'Montpellier',
    headline: 'Manger avec un intestin irritable',
    scope: 'Diététicienne',
    languages: ['fr', 'ar'],
    waitingHours: 9,
  },
  {
    handle: 'jonas-weil',
    name: 'Jonas Weil',
    city: 'Mulhouse',
    headline: 'Retrouver la parole après un accident vasculaire',
    scope: 'Orthophoniste',
    languages: ['fr', 'de'],
    waitingHours: 26,
  },
  {
    handle: 'beatrice-nod',
    name: 'Béatrice Nod',
    city: 'Brest',
    headline: 'Comprendre son ordonnance',
    scope: 'Pharmacienne',
    languages: ['fr'],
    waitingHours: 31,
  },
]
