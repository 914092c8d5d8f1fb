import { seedId } from './ids.ts'

/** Ids of the demo's rows, all from names. `handle` of an expert, an applicant, a learner or of the staff. */
export const userIdOf = (handle: string) => seedId('user', handle)
export const expertIdOf = (handle: string) => seedId('expert', handle)
export const offeringIdOf = (handle: string, position: number) => seedId('offering', `${handle}/${position}`)
