import { audit } from '../../platform/audit/audit.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { addStandardPermission } from '../permissions.ts';
import { mustKnowProvisions } from './must-know-provisions.ts';
import { insertStandard, insertWording, listStandardKeys } from './queries.ts';
import { keyFor } from './rules.ts';
import type { StandardForm } from './schema.ts';

/**
 * Adds a standard with its first wording; it is a person's, and the Action's file leaves it alone. Cycles that began before do not hold
 * it. Returns its id. Problems: `not_permitted`, `provision_not_known`.
 */
export async function addStandard(work: Work, form: StandardForm): Promise<string> {
  const { tx, actor, actionId, now } = work;
  mustBeAbleTo(actor, addStandardPermission, undefined);
  await mustKnowProvisions(tx, actionId, form.provisionIds);
  const { version: _, ...wording } = form;
  const id = newId();
  const key = keyFor(wording.title.en, await listStandardKeys(tx, actionId));
  await insertStandard(tx, { id, actionId, key, now });
  await insertWording(tx, {
    ...wording,
    standardId: id,
    number: 1,
    changedBy: actor.personId,
    changedAt: now,
  });
  await audit(
    work,
    addStandardPermission.name,
    { kind: 'standard', id },
    { provisions: wording.provisionIds.length },
    { reason: wording.reason },
  );
  return id;
}
