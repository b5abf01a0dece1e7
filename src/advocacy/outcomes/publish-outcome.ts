import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { mustBeSeen } from '../../platform/must-be-seen.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { publishOutcomePermission } from './permissions.ts';
import { lockOutcome, updateOutcome } from './queries.ts';
import { listSubstantiations } from './queries-substantiations.ts';
import { independentOf, mustBePublishable, stateAfter } from './rules.ts';

/** From now on everybody reads it. `seen`: the version that was shown. Problems: `not_permitted`, `changed_since_shown`, `outcome_is_published`, `outcome_not_substantiated`. */
export async function publishOutcome(
  work: Work,
  { outcomeId, seen }: { outcomeId: string; seen?: string | undefined },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const outcome = await lockOutcome(tx, actionId, outcomeId);
  mustBeAbleTo(actor, publishOutcomePermission, outcome);
  const answers = independentOf(await listSubstantiations(tx, actionId, outcomeId), outcome.harvesterId);
  mustBePublishable({ ...outcome, state: stateAfter(answers) });
  mustBeSeen(seen, outcome.version);
  await updateOutcome(tx, outcomeId, { publishedOn: dayIn(zone, now) }, now);
  await audit(work, 'outcome.publish', { kind: 'outcome', id: outcomeId });
}
