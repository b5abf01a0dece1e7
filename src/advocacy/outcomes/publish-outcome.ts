import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { publishOutcomePermission } from './permissions.ts';
import { lockOutcome, updateOutcome } from './queries.ts';
import { listSubstantiations } from './queries-substantiations.ts';
import { independentOf, mustBePublishable, stateAfter } from './rules.ts';

/** From now on everybody reads it. Problems: `not_permitted`, `outcome_is_published`, `outcome_not_substantiated`. */
export async function publishOutcome(work: Work, { outcomeId }: { outcomeId: string }): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const outcome = await lockOutcome(tx, actionId, outcomeId);
  mustBeAbleTo(actor, publishOutcomePermission, outcome);
  const answers = independentOf(await listSubstantiations(tx, actionId, outcomeId), outcome.harvesterId);
  mustBePublishable({ ...outcome, state: stateAfter(answers) });
  await updateOutcome(tx, outcomeId, { publishedOn: dayIn(zone, now) }, now);
  await audit(work, 'outcome.publish', { kind: 'outcome', id: outcomeId });
}
