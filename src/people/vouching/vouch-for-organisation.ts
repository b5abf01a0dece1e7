import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { vouchForOrganisationPermission } from '../permissions.ts';
import { findOrganisation } from '../team/queries.ts';
import { saveVouched } from './queries.ts';

/** Staff of a partner confirms that a CSO is known and is who it says it is. Confirmed again, the first time stays. Problem: `not_found`. */
export async function vouchForOrganisation(
  work: Work,
  { organisationId }: { organisationId: string },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const organisation = await findOrganisation(tx, actionId, organisationId);
  if (!organisation) throw problem('not_found');
  mustBeAbleTo(actor, vouchForOrganisationPermission, organisation);
  const vouched = { vouchedAt: now, vouchedBy: actor.personId };
  if (!(await saveVouched(tx, organisationId, vouched))) return;
  await audit(work, vouchForOrganisationPermission.name, { kind: 'organisation', id: organisationId });
}
