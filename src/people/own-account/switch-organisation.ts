import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { switchOrganisationPermission } from '../permissions.ts';
import { listMemberships } from '../queries.ts';

/** Checks that the person may act for the organisation; the choice itself lives in their browser's cookie. Problem: `not_found`. */
export async function switchOrganisation(
  work: Work,
  { organisationId }: { organisationId: string },
): Promise<void> {
  mustBeAbleTo(work.actor, switchOrganisationPermission, undefined);
  const memberships = await listMemberships(work.tx, work.actionId, work.actor.personId);
  if (!memberships.some((one) => one.organisationId === organisationId)) throw problem('not_found');
}
