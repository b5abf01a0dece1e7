import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { editProvisionPermission } from '../permissions.ts';
import { lockProvision, saveProvision } from './queries.ts';
import type { ProvisionForm } from './schema.ts';

/**
 * Words a provision anew. The earlier words are kept, the lawyer's tick goes with them, and the Action's file no longer changes it.
 * Problems: `not_permitted`, `changed_meanwhile`.
 */
export async function editProvision(
  work: Work,
  { provisionId, form }: { provisionId: string; form: ProvisionForm },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const provision = await lockProvision(tx, actionId, provisionId);
  mustBeAbleTo(actor, editProvisionPermission, provision);
  const { version, ...wording } = form;
  if (version !== provision.version) throw problem('changed_meanwhile');
  await saveProvision(tx, provisionId, wording, { by: actor.personId, now });
  await audit(
    work,
    editProvisionPermission.name,
    { kind: 'provision', id: provisionId },
    { version: version + 1 },
  );
}
