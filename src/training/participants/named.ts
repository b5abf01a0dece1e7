import type { Context } from '../../platform/http/route.ts';
import { problem } from '../../platform/problem.ts';
import { findGathering, type Gathering } from '../queries.ts';
import { findParticipant, type Participant, type ParticipantOfGathering } from './queries.ts';

export const listOf = (gatheringId: string) => `/staff/gatherings/${gatheringId}/participants`;
export const backTo = ({ language }: Context, gatheringId: string) => ({
  back: { href: listOf(gatheringId), text: language.t('training.participants') },
});

/** Somebody whose name was not taken out, with the gathering. Throws `not_found`. */
export async function named(
  { tx, actionId }: Context,
  { id, gatheringId }: ParticipantOfGathering,
): Promise<{ participant: Participant; gathering: Gathering }> {
  const participant = await findParticipant(tx, actionId, id);
  const gathering = await findGathering(tx, actionId, gatheringId);
  if (!participant || !gathering || participant.emptiedAt) throw problem('not_found');
  return { participant, gathering };
}
