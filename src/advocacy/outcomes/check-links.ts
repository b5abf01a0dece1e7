import { listChoices } from '../../network/index.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { listLinkable } from './queries.ts';
import type { OutcomeForm } from './schema.ts';

/** Who contributed can be chosen, and what the outcome is linked to is the Action's. Problems: `organisation_not_known`, `outcome_link_not_known`. */
export async function checkLinks(
  { tx, actionId }: Work,
  { harvesterId, links }: Pick<OutcomeForm, 'harvesterId' | 'links'>,
): Promise<void> {
  if (!(await listChoices(tx, actionId)).some(({ id, kind }) => id === harvesterId && kind !== 'institution'))
    throw problem('organisation_not_known', {}, { field: 'harvester' });
  const known = new Set((await listLinkable(tx, actionId)).map(({ kind, id }) => `${kind} ${id}`));
  const lost = links.find(({ kind, linkedId }) => !known.has(`${kind} ${linkedId}`));
  if (lost) throw problem('outcome_link_not_known', {}, { field: lost.kind });
}
