import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { mustBeAbleTo, nobody } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { lockOwn } from '../participants/cancel-registration.ts';
import { mayStateNeeds } from '../participants/rules.ts';
import { stateTravel } from './permissions.ts';
import { findTravelOffer, saveTravelRow } from './queries.ts';
import { isNothing, mustBeOffered, type Travel } from './rules.ts';

/**
 * Writes down when a participant needs a bed and how they travel to an event that is not over: kept until the night after it. Problems:
 * `not_found`, `participant_state` (takes part no more and takes nothing away), `event_over`, `night_not_offered`, `travel_not_offered`,
 * `travel_way_missing`.
 */
export async function saveTravel(
  work: Work,
  secrets: { readonly secret: string },
  { linkSecret, form }: { linkSecret: string; form: Travel },
): Promise<void> {
  const { tx, now } = work;
  mustBeAbleTo(work.actor, stateTravel, undefined);
  const { participant, gathering } = await lockOwn(work, secrets, { linkSecret });
  const takesAway = participant.state === 'cancelled' && isNothing(form);
  if (!mayStateNeeds(participant.state) && !takesAway) throw problem('participant_state');
  if (gathering.endsOn < dayIn(zone, now)) throw problem('event_over');
  mustBeOffered(form, await findTravelOffer(tx, gathering.id));
  await saveTravelRow(tx, participant.id, form, now);
  await audit({ ...work, actor: nobody }, stateTravel.name, { kind: 'participant', id: participant.id });
}
