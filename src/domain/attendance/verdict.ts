/** What the attendance log says of a booking, as far as it decides the money. */
export type Verdict = 'HELD_TOGETHER' | 'EXPERT_ABSENT' | 'LEARNER_ABSENT' | 'NOBODY_CAME'
