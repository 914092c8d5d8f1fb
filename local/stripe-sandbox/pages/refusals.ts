import type { Language } from './words.ts'

const DECLINED = 'Votre carte a été refusée.'

/** Stripe's refusals in French, by decline code or code; in English its own message is shown. */
const FRENCH: Record<string, string> = {
  authentication_required: 'Votre banque demande une authentification pour ce paiement.',
  card_declined: DECLINED,
  expired_card: 'Votre carte a expiré.',
  incorrect_cvc: 'Le code de sécurité de votre carte est incorrect.',
  incorrect_number: 'Le numéro de votre carte est incorrect.',
  insufficient_funds: 'La provision de votre carte est insuffisante.',
  invalid_cvc: 'Le code de sécurité de votre carte n’est pas valide.',
  invalid_expiry_month: 'Le mois d’expiration de votre carte n’est pas valide.',
  invalid_expiry_year: 'L’année d’expiration de votre carte n’est pas valide.',
  payment_intent_authentication_failure:
    'Votre banque n’a pas pu vous authentifier. Choisissez une autre carte et réessayez.',
  processing_error: 'Une erreur est survenue avec votre carte. Réessayez dans un instant.',
  setup_intent_authentication_failure:
    'Votre banque n’a pas pu vous authentifier. Choisissez une autre carte et réessayez.',
  test_mode_live_card: 'Cette carte n’est pas une carte de test.',
}

export interface Refusal {
  code?: string
  decline_code?: string
  message?: string
}

/** Why the card was refused, for the person who typed it. */
export function refusalIn(language: Language, refusal: Refusal): string {
  if (language === 'en') return refusal.message ?? 'Your card was declined.'
  return FRENCH[refusal.decline_code ?? ''] ?? FRENCH[refusal.code ?? ''] ?? DECLINED
}
