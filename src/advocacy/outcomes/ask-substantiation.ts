import { listChoices } from '../../network/index.ts';
import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { askSubstantiationPermission } from './permissions.ts';
import { lockOutcome, updateOutcome } from './queries.ts';
import { insertSubstantiation, listSubstantiations } from './queries-substantiations.ts';
import { mustBeIndependent, mustBeOpen } from './rules.ts';

/**
 * Asks another organisation whether it agrees. Problems: `not_permitted`, `outcome_is_published`, `organisation_not_known`,
 * `substantiator_not_independent`, `substantiator_asked`.
 */
export async function askSubstantiation(
  work: Work,
  { outcomeId, organisationId }: { outcomeId: string; organisationId: string },
): Promise<string> {
  const { tx, actor, actionId, now } = work;
  const outcome = await lockOutcome(tx, actionId, outcomeId);
  mustBeAbleTo(actor, askSubstantiationPermission, outcome);
  mustBeOpen(null, outcome.publishedOn);
  const chosen = (await listChoices(tx, actionId)).find(({ id }) => id === organisationId);
  if (chosen?.kind !== 'cso' && chosen?.kind !== 'institution')
    throw problem('organisation_not_known', {}, { field: 'organisation' });
  mustBeIndependent(organisationId, outcome.harvesterId);
  if ((await listSubstantiations(tx, actionId, outcomeId)).some(({ keptId }) => keptId === organisationId))
    throw problem('substantiator_asked', {}, { field: 'organisation' });
  const id = newId();
  await insertSubstantiation(tx, {
    ...{ id, actionId, outcomeId, way: 'page', organisationId },
    ...{ askedOn: dayIn(zone, now), askedBy: actor.personId },
  });
  if (outcome.state === 'draft') await updateOutcome(tx, outcomeId, { state: 'asked' }, now);
  await audit(work, 'outcome.ask', { kind: 'outcome', id: outcomeId });
  return id;
}
