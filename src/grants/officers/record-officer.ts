import { audit } from '../../platform/audit/audit.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { findVaultOwner } from '../vault/queries.ts';
import { officerPermissions } from './permissions.ts';
import { countOfficers, insertOfficer } from './queries.ts';
import { mostOfficers, mustFollow } from './rules.ts';
import type { OfficerForm } from './schema.ts';

/**
 * Records who leads an organisation, which is then screened anew. Returns the id. Problems: `not_found`, `officers_full` (max),
 * `officer_order`.
 */
export async function recordOfficer(
  work: Work,
  { organisationId, form }: { organisationId: string; form: OfficerForm },
): Promise<string> {
  const { tx, actor, actionId, now } = work;
  const owner = await findVaultOwner(tx, actionId, organisationId);
  if (!owner) throw problem('not_found');
  mustBeAbleTo(actor, officerPermissions.record, owner);
  mustFollow(form);
  if ((await countOfficers(tx, organisationId)) >= mostOfficers)
    throw problem('officers_full', { max: mostOfficers });
  const id = newId();
  const recorded = { recordedBy: actor.personId, recordedAt: now };
  await insertOfficer(tx, { id, actionId, organisationId, ...form, ...recorded });
  await work.enqueue('screening.renew', { organisationId });
  await audit(
    work,
    officerPermissions.record.name,
    { kind: 'officer', id },
    { organisation: organisationId },
  );
  return id;
}
