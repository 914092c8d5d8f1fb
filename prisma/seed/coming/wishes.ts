import { DAY, HOUR, MINUTE } from '#src/domain/time/instant.ts'

/** A session to come that somebody of the demo should have. */
export type Wish = {
  readonly name: string
  readonly learner: string
  /** Where several are named, the one who has time first. */
  readonly experts: readonly string[]
  /** Not before this long from now, in milliseconds. */
  readonly after: number
  /** Which of the expert's offerings and how long; the free one where absent. */
  readonly paid?: { readonly position: number; readonly minutes: number }
  readonly note?: string
}

/** They need no Stripe. */
export const FREE_WISHES: readonly Wish[] = [
  {
    name: 'today',
    learner: 'julie-moreau',
    experts: [
      'samuel-osei',
      'ingrid-solheim',
      'helene-garrigue',
      'grace-adjei',
      'rosa-delgado',
      'mei-lin-chua',
    ],
    after: 75 * MINUTE,
    note: 'Dix minutes pour savoir si vous êtes la bonne personne.',
  },
  {
    name: 'brioche',
    learner: 'ana-sousa',
    experts: ['ines-carvalho'],
    after: 18 * HOUR,
    note: 'My brioche smells of beer.',
  },
  {
    name: 'crumb',
    learner: 'julie-moreau',
    experts: ['ines-carvalho'],
    after: 2.5 * DAY,
    note: 'Le levain a doublé, mais la mie reste serrée.',
  },
  { name: 'hello', learner: 'nora-lind', experts: ['ines-carvalho'], after: 4 * DAY },
  {
    name: 'rye',
    learner: 'sanne-de-wit',
    experts: ['ines-carvalho'],
    after: 6.5 * DAY,
    note: 'First time with rye.',
  },
  { name: 'roses', learner: 'julie-moreau', experts: ['ingrid-solheim'], after: 5 * DAY },
]

/** Their money is reserved in the Stripe sandbox; within five days, so that it is reserved at once. */
export const PAID_WISHES: readonly Wish[] = [
  {
    name: 'dough',
    learner: 'leo-martin',
    experts: ['ines-carvalho'],
    after: 20 * HOUR,
    paid: { position: 0, minutes: 30 },
    note: 'Mon pain garde une bande dense en bas.',
  },
  {
    name: 'croissants',
    learner: 'paul-egger',
    experts: ['ines-carvalho'],
    after: 2.2 * DAY,
    paid: { position: 1, minutes: 90 },
    note: 'I have read your list and bought the butter.',
  },
]
