import { describe, expect, it } from 'vitest'
import { finalMeter, meter } from './meter.ts'
import type { Observation } from './observation.ts'
import {
  at,
  audio,
  audioEnds,
  beats,
  billOf,
  closed,
  comes,
  every,
  expert,
  joined,
  learner,
  left,
  notSeen,
  PRICE,
  removed,
  roomFinished,
  seen,
  TERMS,
} from './written-log.test-support.ts'

/** Seconds billed for a log, read an hour later. */
const billed = (...log: (Observation | Observation[])[]) => billOf(...log).billableSeconds

const A = learner('PA_1')
const B = learner('PA_2')
const E = expert()
/** Both there from the 10th second on. */
const BOTH = [...comes(E, 5), ...comes(A, 10)]

describe('a plain session', () => {
  it('is billed from the second microphone to the first goodbye', () => {
    expect(billed(BOTH, left(A, 310), left(E, 320))).toBe(300)
  })

  it('is billed to the goodbye, though the other’s page said last a moment before that it heard them', () => {
    const says = [
      ...beats('EXPERT', 'HEARD', ...every(2, 11, 309)),
      ...beats('EXPERT', 'UNHEARD', 311, 313, 315),
    ]
    const heard = beats('LEARNER', 'HEARD', ...every(2, 12, 308))
    expect(billed(BOTH, left(A, 310), says, heard, closed(320, E))).toBe(300)
    const learnerSays = [
      ...beats('LEARNER', 'HEARD', ...every(2, 12, 308)),
      ...beats('LEARNER', 'UNHEARD', ...every(2, 312, 322)),
    ]
    const expertHeard = beats('EXPERT', 'HEARD', ...every(2, 11, 309))
    expect(billed(BOTH, left(E, 310), learnerSays, expertHeard, closed(324, A))).toBe(300)
  })

  it('is billed to the goodbye, though whoever said it tells on coming back that nothing arrives yet', () => {
    const heard = beats('LEARNER', 'HEARD', ...every(2, 12, 308), ...every(2, 322, 330))
    const back = [
      ...beats('EXPERT', 'HEARD', ...every(2, 11, 309)),
      ...beats('EXPERT', 'UNHEARD', 321),
      ...beats('EXPERT', 'HEARD', ...every(2, 322, 330)),
    ]
    const F = expert('PA_again')
    expect(billed(BOTH, left(E, 310), comes(F, 320), heard, back, closed(330, A, F))).toBe(300 + 8)
  })

  it('is not billed from a cut on, though a goodbye came when the line was back', () => {
    const says = [
      ...beats('EXPERT', 'HEARD', ...every(2, 11, 299)),
      ...beats('EXPERT', 'UNHEARD', ...every(2, 301, 315)),
    ]
    const heard = beats('LEARNER', 'HEARD', ...every(2, 12, 298))
    expect(billed(BOTH, left(A, 310), says, heard, closed(320, E))).toBe(288)
  })

  it('is not billed before both microphones are there: being connected proves no sound', () => {
    expect(billed(comes(E, 5), joined(A, 10), audio(A, 70), closed(310, A, E))).toBe(240)
    expect(billed(comes(E, 5), joined(A, 10), closed(310, A, E))).toBe(0)
  })

  it('is not billed while a microphone track is gone', () => {
    const again = audio(A, 160, 'TR_again')
    expect(billed(BOTH, audioEnds(A, 110), again, closed(310, A, E))).toBe(250)
  })

  it('goes on through a change of microphone', () => {
    expect(billed(BOTH, audio(A, 110, 'TR_headset'), audioEnds(A, 110), closed(310, A, E))).toBe(300)
  })

  it('is not billed before the booked start nor after the booked end', () => {
    expect(billed(comes(E, -200), comes(A, -100), closed(60, A, E))).toBe(60)
    expect(billed(comes(E, 1_700), comes(A, 1_740), closed(1_830, A, E))).toBe(60)
  })

  it('stops at the maximum that the learner chose', () => {
    const short = { ...PRICE, maxMinutes: 5 }
    expect(
      finalMeter([...BOTH, ...closed(900, A, E)], { ...TERMS, price: short }, at(900)).billableSeconds,
    ).toBe(300)
  })

  it('of one alone costs nothing', () => {
    expect(billed(comes(A, 10), closed(900, A))).toBe(0)
  })
})

describe('a webhook', () => {
  it('that is late says only its second, which is not billed to the learner', () => {
    const late = { ...left(A, 310), receivedAt: at(324) }
    const prompt = { ...left(A, 310), receivedAt: at(310.8) }
    expect(billed(BOTH, late, closed(400, E))).toBe(300)
    expect(billed(BOTH, prompt, closed(400, E))).toBe(300)
    const lateAudio = { ...audio(A, 10), receivedAt: at(20) }
    expect(billed(comes(E, 5), joined(A, 10), lateAudio, closed(310, A, E))).toBe(299)
  })

  it('that comes twice counts once', () => {
    expect(billed(BOTH, BOTH, left(A, 310), left(A, 310), closed(400, E))).toBe(300)
  })

  it('of a goodbye may come before that of the arrival', () => {
    expect(billed(left(A, 310), audio(A, 10), joined(A, 10), comes(E, 5), closed(400, E))).toBe(300)
  })

  it('of an arrival, lost, is made good by the next poll to the millisecond', () => {
    expect(billed(comes(E, 5), audio(A, 10), seen(A, 15, 9), left(A, 310), closed(400, E))).toBe(300)
  })

  it('of a microphone, lost, is made good from the next poll on', () => {
    expect(billed(comes(E, 5), joined(A, 10), seen(A, 15, 10), left(A, 310), closed(400, E))).toBe(295)
  })

  it('of a goodbye, lost, is replaced by two polls that miss the person', () => {
    const polls = every(10, 15, 305).flatMap((second) => seen(A, second, 10))
    const lag = 25
    expect(billed(BOTH, polls, notSeen('LEARNER', 315), notSeen('LEARNER', 325), closed(900, E))).toBe(
      295 - lag,
    )
  })

  it('lost and a single poll that misses the person end nothing', () => {
    expect(
      billed(
        BOTH,
        seen(A, 15, 10),
        notSeen('LEARNER', 25),
        seen(A, 35, 10),
        notSeen('LEARNER', 45),
        closed(310, A, E),
      ),
    ).toBe(300)
  })

  it('of the end of a microphone track, lost, is replaced by two polls without one', () => {
    const without = [...seen(A, 115, 10, false), ...seen(A, 125, 10, false)]
    expect(billed(BOTH, seen(A, 105, 10), without, closed(310, A, E))).toBe(95)
  })

  it('of everything but the end of the room leaves what polls have proven', () => {
    const polls = every(10, 15, 305).flatMap((second) => [...seen(A, second, 10), ...seen(E, second, 5)])
    expect(billed(polls, roomFinished(340))).toBe(305 - 25 - 15)
  })
})

describe('a rejoin', () => {
  it('by a second tab is a handover: nothing is lost and nothing billed twice', () => {
    expect(billed(BOTH, left(A, 100, 'DUPLICATE_IDENTITY'), comes(B, 100), closed(310, B, E))).toBe(300)
  })

  it('is told right even when the new arrival is told before the old goodbye', () => {
    const arrival = { ...joined(B, 100), receivedAt: at(100.1) }
    const goodbye = { ...left(A, 100, 'DUPLICATE_IDENTITY'), receivedAt: at(102) }
    expect(billed(BOTH, arrival, audio(B, 100), goodbye, closed(310, B, E))).toBe(300)
  })

  it('after a reload leaves out the seconds between', () => {
    expect(billed(BOTH, left(A, 100), comes(B, 104), closed(310, B, E))).toBe(296)
  })

  it('whose old goodbye was lost is billed before it only as far as the old connection was proven', () => {
    expect(billed(BOTH, seen(A, 95, 10), comes(B, 200), closed(310, B, E))).toBe(95 - 25 - 10 + 110)
  })

  it('before the loss was noticed leaves out the cut that the pages tell of', () => {
    // The learner's line is gone from 100 to 112; LiveKit knows of a handover at 112 only.
    const told = [
      ...beats('LEARNER', 'HEARD', ...every(2, 12, 100), ...every(2, 114, 308)),
      ...beats('EXPERT', 'HEARD', ...every(2, 11, 99), ...every(2, 113, 309)),
      ...beats('EXPERT', 'UNHEARD', ...every(2, 101, 111)),
    ]
    expect(billed(BOTH, left(A, 112, 'DUPLICATE_IDENTITY'), comes(B, 112), told, closed(310, B, E))).toBe(
      300 - 13,
    )
  })
})

describe('a connection that dies without a word', () => {
  const noticedAfter21 = left(A, 321, 'CONNECTION_TIMEOUT')

  it('costs the learner none of the 21 s until LiveKit notices, at the price of some before', () => {
    expect(billed(BOTH, noticedAfter21, closed(400, E))).toBe(286)
  })

  it('is billed to the learner’s last word that it heard the expert', () => {
    expect(
      billed(BOTH, beats('LEARNER', 'HEARD', ...every(2, 12, 300)), noticedAfter21, closed(400, E)),
    ).toBe(289)
  })

  it('of the expert’s is cut by what the learner’s page still heard, not by what the expert’s page says', () => {
    const gone = left(E, 321, 'CONNECTION_TIMEOUT')
    const expertSays = beats('EXPERT', 'HEARD', ...every(2, 11, 319))
    expect(billed(BOTH, gone, expertSays, closed(400, A))).toBe(286)
    expect(
      billed(BOTH, gone, expertSays, beats('LEARNER', 'HEARD', ...every(2, 12, 300)), closed(400, A)),
    ).toBe(289)
  })

  it.each(['SIGNAL_CLOSE', 'MEDIA_FAILURE', 'STATE_MISMATCH', 'SOMETHING_NEW', null])(
    'is one with reason %s',
    (reason) => {
      expect(billed(BOTH, left(A, 321, reason), closed(400, E))).toBe(286)
    },
  )

  it('in its first seconds costs nothing rather than less than nothing', () => {
    expect(billed(BOTH, left(A, 20, 'CONNECTION_TIMEOUT'), closed(400, E))).toBe(0)
  })
})

describe('a cut that LiveKit bridged', () => {
  const both = (...spans: [number, number][]) =>
    spans.flatMap(([from, to]) => [
      ...beats('LEARNER', 'HEARD', ...every(2, from, to)),
      ...beats('EXPERT', 'HEARD', ...every(2, from + 1, to)),
    ])

  it('of the learner’s line is left out, as the expert’s own page admits it', () => {
    const log = [...both([12, 100], [110, 308]), ...beats('EXPERT', 'UNHEARD', 103, 105, 107, 109)]
    expect(billed(BOTH, log, closed(310, A, E))).toBe(300 - 12)
  })

  it('of the expert’s line is left out, as the expert’s page is silent while the learner hears nothing', () => {
    const log = [...both([12, 100], [110, 308]), ...beats('LEARNER', 'UNHEARD', 102, 104, 106, 108)]
    expect(billed(BOTH, log, closed(310, A, E))).toBe(300 - 11)
  })

  it('is not believed of a learner whose expert’s page goes on hearing them, beyond the moment of arriving', () => {
    const log = [
      ...beats('LEARNER', 'UNHEARD', ...every(2, 12, 308)),
      ...beats('EXPERT', 'HEARD', ...every(2, 11, 309)),
    ]
    expect(billed(BOTH, log, closed(310, A, E))).toBe(300 - 3)
  })

  it('is not taken from a tab of the expert’s that another tab has replaced', () => {
    const E2 = expert('PA_e2')
    const replaced = beats('EXPERT', 'UNHEARD', ...every(2, 102, 300)).map((line) => ({
      ...line,
      participantSid: E.sid,
    }))
    const heard = beats('EXPERT', 'HEARD', ...every(2, 11, 309))
    expect(
      billed(BOTH, left(E, 100, 'DUPLICATE_IDENTITY'), comes(E2, 100), replaced, heard, closed(310, A, E2)),
    ).toBe(300)
  })

  it('is not taken from both pages being silent: then our own server was away', () => {
    expect(billed(BOTH, both([12, 100], [160, 308]), closed(310, A, E))).toBe(300)
  })
})

describe('our own doing', () => {
  it('ends a connection at that very moment', () => {
    expect(billed(BOTH, removed(A, 200), left(A, 203, 'PARTICIPANT_REMOVED'), closed(400, E))).toBe(190)
    expect(billed(BOTH, closed(200, A, E), left(A, 200, 'ROOM_DELETED'))).toBe(190)
  })

  it('of closing the room ends nobody who comes after it was opened again', () => {
    const E2 = expert('PA_e2')
    expect(billed(BOTH, closed(110, A, E), comes(E2, 150), comes(B, 160), closed(310, B, E2))).toBe(100 + 150)
  })
})

describe('an arrival whose media take long', () => {
  const polls = every(10, 35, 305).flatMap((second) => [...seen(A, second, 0), ...seen(E, second, 2)])

  it('is not taken for an end by the polls that miss it before it is connected', () => {
    // LiveKit made the participant at 2 s and called it active at 24 s.
    const slow = [{ ...joined(E, 24), joinedAtMs: at(2) }, audio(E, 25)]
    const missed = [notSeen('EXPERT', 5), notSeen('EXPERT', 15)]
    expect(billed(comes(A, 0), missed, slow, polls, left(A, 310), closed(311, E))).toBe(285)
  })

  it('is not taken for an end by two polls of one moment', () => {
    const crossing = [notSeen('EXPERT', 5), notSeen('EXPERT', 5.02)]
    expect(billed(comes(A, 0), comes(E, 2), crossing, polls, left(A, 310), closed(311, E))).toBe(308)
  })

  it('has not ended while polls missed it, if it was seen again later', () => {
    const missed = [notSeen('EXPERT', 15), notSeen('EXPERT', 25)]
    expect(billed(comes(A, 0), comes(E, 2), missed, polls, left(A, 310), closed(311, E))).toBe(308)
  })
})

describe('a room that is closed long after the last sign of life', () => {
  const lastSeen = every(10, 15, 365).flatMap((second) => [...seen(A, second, 10), ...seen(E, second, 5)])

  it('was left by then: only what was proven is billed, never more than the meter showed', () => {
    const log = [...BOTH, ...lastSeen]
    expect(billed(log, closed(1_700))).toBe(365 - 25 - 10)
    const shown = meter(log, TERMS, at(1_700)).billableSeconds
    expect(shown).toBe(365 + 30 - 10)
  })

  it('was not left by those whom a poll then finds there still', () => {
    expect(billed(BOTH, lastSeen, closed(1_700, A, E))).toBe(1_690)
  })

  it('is billed up to the goodbyes that were told meanwhile', () => {
    expect(billed(BOTH, lastSeen, left(A, 605), left(E, 606), closed(1_700))).toBe(595)
  })

  it('is not kept alive by pages that are open without a connection', () => {
    const open = (['LEARNER', 'EXPERT'] as const).flatMap((role) =>
      beats(role, 'HEARTBEAT', ...every(2, 368, 1_700)),
    )
    expect(billed(BOTH, lastSeen, open, closed(1_700))).toBe(365 - 25 - 10)
  })
})

describe('a death just before the room is closed', () => {
  it('of the learner’s page costs nothing from its last word on, as the expert’s page admits', () => {
    const told = [
      ...beats('LEARNER', 'HEARD', ...every(2, 12, 300)),
      ...beats('EXPERT', 'HEARD', ...every(2, 11, 299)),
      ...beats('EXPERT', 'UNHEARD', ...every(2, 301, 309)),
    ]
    expect(billed(BOTH, told, closed(310, A, E), left(A, 310, 'ROOM_DELETED'))).toBe(289)
  })

  it('of the expert’s page costs nothing from its last word on, as it falls silent and nothing is heard', () => {
    const told = [
      ...beats('EXPERT', 'HEARD', ...every(2, 11, 299)),
      ...beats('LEARNER', 'HEARD', ...every(2, 12, 300)),
      ...beats('LEARNER', 'UNHEARD', ...every(2, 302, 308)),
    ]
    expect(billed(BOTH, told, closed(310, A, E), left(E, 310, 'ROOM_DELETED'))).toBe(289)
  })
})

describe('what nobody in the booking did', () => {
  it('is not counted: an end of somebody who never began, or a room without people', () => {
    expect(billed(left(A, 100), roomFinished(120))).toBe(0)
  })
})
