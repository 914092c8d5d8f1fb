import { unwrap } from '#src/domain/errors.ts'
import { offerSlots } from '#src/features/scheduling/offer-slots.ts'
import type { World } from '#tests/support/world/world.ts'

/** What a learner is offered on one date, by the calendar in the zone given. Sessions of 15 minutes. */
export async function startsOn(
  world: World,
  expertId: string,
  date: string,
  zone: string,
): Promise<readonly number[]> {
  const { id: offeringId } = await world.db.offering.findFirstOrThrow({ where: { expertId } })
  const asked = { offeringId, minutes: 15, zone, from: date, days: 1 }
  const { days } = unwrap(await offerSlots(world.as({ kind: 'ANONYMOUS' }), asked))
  return days.flatMap(({ starts }) => starts)
}
