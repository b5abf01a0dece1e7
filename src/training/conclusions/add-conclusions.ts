import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { mustHideThePlace } from '../hidden-place.ts';
import { lockGathering } from '../queries.ts';
import { mustHaveBegun, mustStand } from '../rules.ts';
import { addConclusionsPermission } from './permissions.ts';
import { insertConclusions, listConclusions } from './queries.ts';
import type { AddConclusionsForm } from './schema.ts';

/**
 * Writes down what a gathering concluded, clause by clause, after those that stand there already.
 * Returns the ids of the new ones. Problems: `not_permitted`, `gathering_withdrawn`, `gathering_not_begun`.
 */
export async function addConclusions(
  work: Work,
  { gatheringId, form }: { gatheringId: string; form: AddConclusionsForm },
): Promise<string[]> {
  const { tx, actor, actionId, now } = work;
  const gathering = await lockGathering(tx, actionId, gatheringId);
  mustBeAbleTo(actor, addConclusionsPermission, gathering);
  mustStand(gathering);
  mustHaveBegun(gathering, dayIn(zone, now));
  await mustHideThePlace(tx, gathering, {
    ...{ of: 'conclusion', id: null },
    texts: { clauses: form.clauses.join('\n') },
  });
  const before = (await listConclusions(tx, actionId, gatheringId)).at(-1)?.number ?? 0;
  const rows = form.clauses.map((text, at) => ({
    id: newId(),
    gatheringId,
    number: before + at + 1,
    text,
    language: form.language,
    recordedBy: actor.personId,
    createdAt: now,
  }));
  await insertConclusions(tx, rows);
  await audit(work, 'conclusion.add', { kind: 'gathering', id: gatheringId }, { clauses: rows.length });
  return rows.map(({ id }) => id);
}
