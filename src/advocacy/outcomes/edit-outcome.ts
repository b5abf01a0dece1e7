import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { checkLinks } from './check-links.ts';
import { editOutcomePermission } from './permissions.ts';
import { lockOutcome, replaceLinks, updateOutcome } from './queries.ts';
import { listSubstantiations } from './queries-substantiations.ts';
import { mustBeEditable, mustBeIndependent, mustHaveHappened } from './rules.ts';
import type { OutcomeForm } from './schema.ts';

/**
 * Corrects an outcome that nobody judged yet. Problems: `not_permitted`, `outcome_is_judged`, `changed_meanwhile`, `outcome_in_future`,
 * `substantiator_not_independent`, and those of `checkLinks`.
 */
export async function editOutcome(
  work: Work,
  { outcomeId, form }: { outcomeId: string; form: OutcomeForm },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const outcome = await lockOutcome(tx, actionId, outcomeId);
  mustBeAbleTo(actor, editOutcomePermission, outcome);
  mustBeEditable(outcome.state);
  const { version, links, ...values } = form;
  if (version !== outcome.version) throw problem('changed_meanwhile');
  mustHaveHappened(form.happenedOn, dayIn(zone, now), 'happened_on');
  await checkLinks(work, form);
  for (const { keptId } of await listSubstantiations(tx, actionId, outcomeId))
    mustBeIndependent(keptId, form.harvesterId);
  await updateOutcome(tx, outcomeId, values, now);
  await replaceLinks(tx, outcomeId, links);
  await audit(work, 'outcome.edit', { kind: 'outcome', id: outcomeId }, { version: version + 1 });
}
