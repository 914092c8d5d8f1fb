import type { EpochMs } from '../time/instant.ts'
import type { Interval } from '../time/interval.ts'
import { type IntervalSet, merge } from '../time/interval-set.ts'
import { brokenOff } from './broken-off.ts'
import { latest } from './happened.ts'
import type { Log } from './log.ts'
import type { Observation, Role } from './observation.ts'
import { endedAt } from './witness.ts'

const FOREVER = Number.POSITIVE_INFINITY

/**
 * When a connection had a microphone track. From the webhooks track by track, and from the polls, which fill in
 * for webhooks that were lost. Open ends reach to infinity: the connection bounds them.
 */
export function microphone(log: Log, connection: { readonly role: Role; readonly sid: string }): IntervalSet {
  const { role, sid } = connection
  const published = log.of({ kind: 'AUDIO_PUBLISHED', role, sid })
  const unpublished = log.of({ kind: 'AUDIO_UNPUBLISHED', role, sid })
  const on = fromPolls(published).map(latest)
  const off = fromPolls(unpublished).map(latest)
  const endsOf = (lines: readonly Observation[]) => fromWebhooks(lines).map((line) => endedAt(log, line))

  const spans = tracksOf(fromWebhooks(published)).map((track) => {
    const start = Math.min(...ofTrack(fromWebhooks(published), track).map(latest))
    const ends = endsOf(ofTrack(unpublished, track))
    const broken = brokenOff(start, on, off)
    return { start, end: Math.min(FOREVER, ...ends, ...(broken ? [broken.lastSeen] : [])) }
  })
  return merge([...spans, ...polledSpans(on, off, endsOf(unpublished))])
}

/** Stretches in which poll after poll saw a track, each ended by two polls without, or by a track's own end. */
function polledSpans(on: readonly EpochMs[], off: readonly EpochMs[], stops: readonly EpochMs[]) {
  const spans: Interval[] = []
  let start = Math.min(FOREVER, ...on)
  while (start < FOREVER) {
    const stop = Math.min(FOREVER, ...stops.filter((at) => at > start))
    const broken = brokenOff(start, on, off)
    const end = broken ? Math.min(broken.lastSeen, stop) : stop
    spans.push({ start, end })
    start = Math.min(FOREVER, ...on.filter((at) => at > start && at > end))
  }
  return spans
}

const fromWebhooks = (lines: readonly Observation[]) => lines.filter((line) => line.source === 'WEBHOOK')
const fromPolls = (lines: readonly Observation[]) => lines.filter((line) => line.source !== 'WEBHOOK')
const trackOf = (line: Observation) => line.trackSid ?? ''
const tracksOf = (lines: readonly Observation[]) => [...new Set(lines.map(trackOf))]
const ofTrack = (lines: readonly Observation[], track: string) =>
  lines.filter((line) => trackOf(line) === track)
