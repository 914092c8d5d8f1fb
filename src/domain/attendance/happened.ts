import type { EpochMs } from '../time/instant.ts'
import type { Observation } from './observation.ts'

/** LiveKit stamps its webhooks with whole seconds, rounded down. */
const WEBHOOK_RESOLUTION = 1_000

/**
 * The latest instant at which it can have happened: for beginnings, so that a rounded second is never billed. A
 * webhook that arrived within its second happened before it arrived, which is exact to its few ms of travel.
 */
export function latest(observation: Observation): EpochMs {
  const { source, providerAt, receivedAt } = observation
  if (source === 'BEACON' || providerAt === null) return receivedAt
  if (source !== 'WEBHOOK') return providerAt
  return Math.min(Math.max(receivedAt, providerAt), providerAt + WEBHOOK_RESOLUTION - 1)
}

/**
 * The time that counts for an ending: the arrival, if the webhook came within the second that it names, else that
 * second's beginning, for a late webhook does not say more.
 */
export function earliest(observation: Observation): EpochMs {
  const { source, providerAt, receivedAt } = observation
  if (source !== 'WEBHOOK' || providerAt === null) return latest(observation)
  const prompt = receivedAt >= providerAt && receivedAt < providerAt + WEBHOOK_RESOLUTION
  return prompt ? receivedAt : providerAt
}
