import { audit } from '../../platform/audit/audit.ts';
import { hashOfContent } from '../../platform/canonical.ts';
import { mustBeSeen } from '../../platform/must-be-seen.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx, Work } from '../../platform/work.ts';
import { vouchForOrganisationPermission } from '../permissions.ts';
import { findOrganisation } from '../team/queries.ts';
import { findIdentity, saveVouched } from './queries.ts';

/** What an organisation says of itself on its page, as a hash. */
export async function seenOfIdentity(tx: Tx, organisationId: string): Promise<string> {
  return hashOfContent(await findIdentity(tx, organisationId));
}

/**
 * Staff of a partner confirms that a CSO is known and is who it says it is. Confirmed again, the first time stays. `seen`: what its page
 * showed (`seenOfIdentity`). Problems: `not_found`, `changed_since_shown`.
 */
export async function vouchForOrganisation(
  work: Work,
  { organisationId, seen }: { organisationId: string; seen?: string | undefined },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const organisation = await findOrganisation(tx, actionId, organisationId);
  if (!organisation) throw problem('not_found');
  mustBeAbleTo(actor, vouchForOrganisationPermission, organisation);
  mustBeSeen(seen, hashOfContent(await findIdentity(tx, organisationId, { lock: true })));
  const vouched = { vouchedAt: now, vouchedBy: actor.personId };
  if (!(await saveVouched(tx, organisationId, vouched))) return;
  await audit(work, vouchForOrganisationPermission.name, { kind: 'organisation', id: organisationId });
}
