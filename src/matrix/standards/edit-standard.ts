import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { editStandardPermission } from '../permissions.ts';
import { lockStandard } from '../queries.ts';
import { mustKnowProvisions } from './must-know-provisions.ts';
import { insertWording } from './queries.ts';
import type { StandardForm } from './schema.ts';

/**
 * Words a standard anew. The earlier wording stays readable, and the Action's file no longer changes this standard.
 * Problems: `not_permitted`, `changed_meanwhile`, `provision_not_known`.
 */
export async function editStandard(
  work: Work,
  { standardId, form }: { standardId: string; form: StandardForm },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const standard = await lockStandard(tx, actionId, standardId);
  mustBeAbleTo(actor, editStandardPermission, standard);
  const { version, ...wording } = form;
  if (version !== standard.version) throw problem('changed_meanwhile');
  await mustKnowProvisions(tx, actionId, wording.provisionIds);
  await insertWording(tx, {
    ...wording,
    standardId,
    number: version + 1,
    changedBy: actor.personId,
    changedAt: now,
  });
  await audit(
    work,
    editStandardPermission.name,
    { kind: 'standard', id: standardId },
    { version: version + 1, provisions: wording.provisionIds.length },
    { reason: wording.reason },
  );
}
