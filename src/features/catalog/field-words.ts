import type { FieldSlug } from './fields.ts'

/** Words by which people look for a field without naming it. They go into the listings' search text. */
export const FIELD_WORDS: Record<FieldSlug, { en: string; fr: string }> = {
  'art-music': {
    en: 'art music musician instrument guitar piano singing voice drawing painting photography design',
    fr: 'art musique musicien instrument guitare piano chant voix dessin peinture photographie graphisme',
  },
  'computers-electronics': {
    en: 'computers electronics computer laptop phone smartphone tablet software internet wifi printer spreadsheet programming code IT',
    fr: 'informatique électronique ordinateur portable téléphone smartphone tablette logiciel internet wifi imprimante tableur programmation code dépannage',
  },
  cooking: {
    en: 'cooking cook chef kitchen recipe food baking baker meal',
    fr: 'cuisine cuisiner chef recette gastronomie boulangerie pâtisserie repas',
  },
  'education-careers': {
    en: 'education careers career school study tutor tutoring homework exam university language job interview CV resume',
    fr: 'éducation études carrière école cours soutien devoirs examen université langue emploi entretien CV orientation',
  },
  'fashion-beauty': {
    en: 'fashion beauty style stylist clothes outfit makeup skin hair hairdresser',
    fr: 'mode beauté style styliste vêtements tenue maquillage peau cheveux coiffure',
  },
  'fitness-nutrition': {
    en: 'fitness nutrition sport training trainer coach workout yoga running diet weight',
    fr: 'forme nutrition sport entraînement coach musculation yoga course régime poids alimentation',
  },
  health: {
    en: 'health doctor physician nurse therapist physiotherapist midwife dietitian pain symptom treatment',
    fr: 'santé médecin docteur infirmière thérapeute kinésithérapeute sage-femme diététicienne douleur mal symptôme soin',
  },
  'home-garden': {
    en: 'home garden house DIY repair plumbing plumber boiler heating electrician paint furniture plants gardening',
    fr: 'maison jardin bricolage réparation plomberie plombier chaudière chauffage électricien peinture meubles plantes jardinage',
  },
}
