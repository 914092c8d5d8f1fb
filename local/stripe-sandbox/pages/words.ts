export type Language = 'en' | 'fr'

const ENGLISH = {
  back: 'Back',
  pay: (amount: string) => `Pay ${amount}`,
  reserve: (amount: string) => `Reserve ${amount}`,
  saveCard: 'Save card',
  payTitle: 'Pay by card',
  reserveTitle: 'Reserve an amount on your card',
  saveTitle: 'Save a card for later',
  reserveNote: 'The amount is reserved now and taken later. What is not used is released.',
  saveNote: 'Nothing is charged now.',
  openUntil: (time: string) => `This page is open until ${time}.`,
  cardNumber: 'Card number',
  expiry: 'Expiry',
  expiryHint: 'MM / YY',
  cvc: 'CVC',
  name: 'Name on card',
  email: 'Email',
  testCards: 'Test cards',
  badExpiry: 'Give the expiry as MM / YY.',
  nameMissing: 'Give the name on the card.',
  done: 'This page has done its work',
  doneNote: 'The payment went through, or the card was saved. You can close this page.',
  expired: 'This page is closed',
  expiredNote: 'Its time ran out, or the seller closed it. Nothing was charged.',
  notFound: 'There is nothing here',
  notFoundNote: 'The address is wrong, or what it named is gone.',
  bank: 'Your bank asks: is it you?',
  bankNote: (amount: string) => `3-D Secure check for ${amount}.`,
  bankNoteSetup: '3-D Secure check before your card is saved.',
  complete: 'Complete authentication',
  fail: 'Fail authentication',
  onboarding: 'Get paid',
  onboardingNote: 'Stripe asks who you are and where to pay you. Any answer will do in this sandbox.',
  firstName: 'First name',
  lastName: 'Last name',
  born: 'Date of birth',
  street: 'Street and number',
  postcode: 'Postcode',
  city: 'City',
  iban: 'IBAN',
  ibanHint: 'Payouts to FR14 2004 1010 0505 0001 3M02 607 fail.',
  finish: 'Finish',
  leave: 'Leave for now',
  leavePastDue: 'Leave with a document past due',
  allNeeded: 'Fill in every field to finish.',
  badIban: 'This is not an IBAN.',
  linkUsed: 'This link was used already or has expired',
  receipt: 'Receipt',
  paid: (amount: string) => `Paid: ${amount}`,
  refunded: (amount: string) => `Refunded: ${amount}`,
  dashboard: 'Express dashboard',
  available: 'Available',
  pending: 'On its way',
  payouts: 'Payouts',
  noPayouts: 'No payout yet.',
}

type Words = typeof ENGLISH

const FRENCH: Words = {
  back: 'Retour',
  pay: (amount) => `Payer ${amount}`,
  reserve: (amount) => `Réserver ${amount}`,
  saveCard: 'Enregistrer la carte',
  payTitle: 'Payer par carte',
  reserveTitle: 'Réserver un montant sur votre carte',
  saveTitle: 'Enregistrer une carte pour plus tard',
  reserveNote: 'Le montant est réservé maintenant et prélevé plus tard. Ce qui ne sert pas est libéré.',
  saveNote: 'Rien n’est prélevé maintenant.',
  openUntil: (time) => `Cette page reste ouverte jusqu’au ${time}.`,
  cardNumber: 'Numéro de carte',
  expiry: 'Expiration',
  expiryHint: 'MM / AA',
  cvc: 'CVC',
  name: 'Nom sur la carte',
  email: 'E-mail',
  testCards: 'Cartes de test',
  badExpiry: 'Donnez l’expiration sous la forme MM / AA.',
  nameMissing: 'Donnez le nom inscrit sur la carte.',
  done: 'Cette page a fait son travail',
  doneNote: 'Le paiement est passé, ou la carte est enregistrée. Vous pouvez fermer cette page.',
  expired: 'Cette page est fermée',
  expiredNote: 'Son délai est écoulé, ou le vendeur l’a fermée. Rien n’a été prélevé.',
  notFound: 'Il n’y a rien ici',
  notFoundNote: 'L’adresse est fausse, ou ce qu’elle désignait n’existe plus.',
  bank: 'Votre banque demande : est-ce bien vous ?',
  bankNote: (amount) => `Contrôle 3-D Secure pour ${amount}.`,
  bankNoteSetup: 'Contrôle 3-D Secure avant l’enregistrement de votre carte.',
  complete: 'Réussir l’authentification',
  fail: 'Échouer l’authentification',
  onboarding: 'Être payé',
  onboardingNote: 'Stripe demande qui vous êtes et où vous payer. Toute réponse convient ici.',
  firstName: 'Prénom',
  lastName: 'Nom',
  born: 'Date de naissance',
  street: 'Rue et numéro',
  postcode: 'Code postal',
  city: 'Ville',
  iban: 'IBAN',
  ibanHint: 'Les virements vers FR14 2004 1010 0505 0001 3M02 607 échouent.',
  finish: 'Terminer',
  leave: 'Quitter pour l’instant',
  leavePastDue: 'Quitter avec un document en retard',
  allNeeded: 'Remplissez tous les champs pour terminer.',
  badIban: 'Ce n’est pas un IBAN.',
  linkUsed: 'Ce lien a déjà servi ou a expiré',
  receipt: 'Reçu',
  paid: (amount) => `Payé : ${amount}`,
  refunded: (amount) => `Remboursé : ${amount}`,
  dashboard: 'Tableau de bord Express',
  available: 'Disponible',
  pending: 'En chemin',
  payouts: 'Virements',
  noPayouts: 'Aucun virement pour l’instant.',
}

const WORDS: Record<Language, Words> = { en: ENGLISH, fr: FRENCH }

export const wordsIn = (language: Language): Words => WORDS[language]

/** The session's locale, or what the browser prefers when the session leaves it open. */
export function languageFor(locale: string | null | undefined, acceptLanguage: string | undefined): Language {
  const wanted = locale && locale !== 'auto' ? locale : (acceptLanguage ?? 'en')
  return wanted.toLowerCase().startsWith('fr') ? 'fr' : 'en'
}

/** `€36.00` or `36,00 €`. */
export const money = (amount: number, currency: string, language: Language): string =>
  new Intl.NumberFormat(language, { style: 'currency', currency }).format(amount / 100)

/** Date and time in UTC, which the text names: the page cannot know the reader's zone without a script. */
export const instant = (seconds: number, language: Language): string =>
  new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'long',
    timeZone: 'UTC',
  }).format(seconds * 1000)
