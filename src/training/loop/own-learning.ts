import { dayIn, type Instant } from '../../platform/dates.ts';
import type { Actor } from '../../platform/permissions.ts';
import type { Tx } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import {
  type Coming,
  findOwnOrganisation,
  listComing,
  listOwnInvitations,
  listOwnPlaces,
  type OwnInvitation,
  type OwnPlace,
} from './queries-own.ts';

/** A training to come, and where its reader stands in it: the latest of their places. */
export type ComingForMe = Coming & { readonly own: OwnPlace | undefined };
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
    coming.map(({ gatheringId }) => gatheringId),
  );
  return {
    invitations,
    coming: coming.map((one) => ({
      ...one,
      own: places.findLast(({ gatheringId }) => gatheringId === one.gatheringId),
    })),
  };
}
