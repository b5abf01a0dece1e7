import { getDefinition, listPartners } from '../../action/index.ts';
import { audit } from '../../platform/audit/audit.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { resultsPermissions } from '../permissions.ts';
import { insertPlan, keyOf, listPlans, lockPlans } from './queries.ts';
import { mustBeAnother, mustNotCircle } from './rules.ts';
import type { PlanForm } from './schema.ts';

/**
 * Says when a milestone of the work plan is to be reached and by which partner, with the reason; earlier plans stay as its history.
 * Problems: `not_permitted`, `not_found`, `organisation_not_known`, `heading_unknown`,
 * `milestone_circle`, `milestone_plan_unchanged`.
 */
export async function planMilestone(
  work: Work,
  { activity, milestone, form }: { activity: string; milestone: string; form: PlanForm },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  await lockPlans(tx, actionId);
  mustBeAbleTo(actor, resultsPermissions.planMilestone, undefined);
  const { workplan, action } = await getDefinition(tx, actionId);
  const known = workplan.activities
    .find(({ key }) => key === activity)
    ?.milestones.some(({ key }) => key === milestone);
  if (!known) throw problem('not_found');
  const partners = await listPartners(tx, actionId);
  if (form.partnerId !== null && !partners.some(({ id }) => id === form.partnerId))
    throw problem('organisation_not_known', {}, { field: 'partner' });
  const { heading = null, follows = null } = form;
  if (heading !== null && !action.budgetHeadings.some(({ key }) => key === heading))
    throw problem('heading_unknown', {}, { field: 'heading' });
  const milestones = workplan.activities.flatMap((one) =>
    one.milestones.map(({ key }) => keyOf(one.key, key)),
  );
  if (follows !== null && !milestones.includes(follows)) throw problem('not_found', {}, { field: 'follows' });
  const plans = await listPlans(tx, actionId);
  const key = keyOf(activity, milestone);
  mustNotCircle(new Map([...plans].map(([one, [latest]]) => [one, latest!.follows])), {
    key,
    before: follows,
  });
  mustBeAnother(plans.get(key)?.[0], form);
  const id = newId();
  await insertPlan(tx, {
    ...form,
    heading,
    follows,
    id,
    actionId,
    activity,
    milestone,
    setBy: actor.personId,
    setAt: now,
  });
  await audit(
    work,
    resultsPermissions.planMilestone.name,
    { kind: 'milestone_plan', id },
    { activity, milestone, from: form.startsOn, to: form.endsOn },
  );
}
