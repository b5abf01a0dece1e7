import { dayIn, type Instant } from '../../platform/dates.ts';
import type { Actor } from '../../platform/permissions.ts';
import type { Tx } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import type { ParticipantState } from '../participants/schema.ts';
import {
  type Coming,
  findOwnOrganisation,
  listComing,
  listOwnInvitations,
  listOwnPlaces,
  type OwnInvitation,
} from './queries-own.ts';

export type ComingForMe = Coming & { readonly state: ParticipantState | undefined };
export type OwnLearning = {
  readonly invitations: readonly OwnInvitation[];
  readonly coming: readonly ComingForMe[];
};

/** To which modules the organisation of somebody is invited, and the trainings to come that teach them. */
export async function ownLearning(
  tx: Tx,
  actor: Actor,
  actionId: string,
  now: Instant,
): Promise<OwnLearning> {
  const invitations = await listOwnInvitations(tx, actor.organisationId);
  if (invitations.length === 0) return { invitations, coming: [] };
  const { jurisdiction } = await findOwnOrganisation(tx, actor.organisationId);
  const moduleIds = [...new Set(invitations.map(({ moduleId }) => moduleId))];
  const coming = await listComing(tx, actionId, { moduleIds, jurisdiction, today: dayIn(zone, now), now });
  const places = await listOwnPlaces(
    tx,
    actor.personId,
    coming.map(({ gatheringId }) => gatheringId),
  );
  return {
    invitations,
    coming: coming.map((one) => ({
      ...one,
      state: places.findLast(({ gatheringId }) => gatheringId === one.gatheringId)?.state,
    })),
  };
}
