import type { FieldSlug } from './fields.ts'

/**
 * Words by which people look for a whole field. They stand in every listing of it, so nothing narrower belongs
 * here: with "guitar" among them, every painter would answer to it.
 */
export const FIELD_WORDS: Record<FieldSlug, { en: string; fr: string }> = {
  'art-music': { en: 'art music artist musician', fr: 'art musique artiste musicien' },
  'computers-electronics': {
    en: 'computers electronics technology IT support',
    fr: 'informatique électronique technologie ordinateur dépannage',
  },
  cooking: { en: 'cooking cook kitchen food', fr: 'cuisine cuisiner gastronomie' },
  'education-careers': {
    en: 'education careers studies school tutor',
    fr: 'éducation études carrière école soutien scolaire',
  },
  'fashion-beauty': { en: 'fashion beauty style', fr: 'mode beauté style' },
  'fitness-nutrition': { en: 'fitness nutrition sport coach', fr: 'forme nutrition sport coach' },
  health: { en: 'health professional', fr: 'santé professionnel soignant' },
  'home-garden': { en: 'home garden house repair DIY', fr: 'maison jardin bricolage réparation' },
}
