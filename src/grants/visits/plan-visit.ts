import { latestForm } from '../../forms/index.ts';
import { dayIn, type PlainDate } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { zone } from '../../platform/zone.ts';
import { lockAgreement } from '../agreements/queries.ts';
import { agreementWorkflow } from '../agreements/workflow.ts';
import { insertVisit } from './queries.ts';
import { listRiskFacts } from './queries-risk.ts';
import { reasonsOf } from './risk.ts';
import { mustBeAhead, type VisitPurpose } from './rules.ts';

export type Planned = {
  readonly agreementId: string;
  readonly purpose: VisitPurpose;
  /** The key of its form. Its newest version is used, and kept with the visit. */
  readonly checklist: string;
  readonly visitOn: PlainDate;
  readonly place: string;
  readonly message: string;
};

/**
 * Plans a visit of a running sub-grant, and tells the sub-grantee. Why risk proposed it is kept with it. Returns its id.
 * Problems: `agreement_not_in_state`, `visit_day_past`, `visit_without_checklist`.
 */
export async function planVisit(work: Work, { checklist, ...input }: Planned): Promise<string> {
  const { tx, actor, actionId, now } = work;
  const today = dayIn(zone, now);
  const agreement = await lockAgreement(tx, input.agreementId);
  beginStep(work, agreementWorkflow, 'plan_visit', agreement);
  mustBeAhead(input.visitOn, today);
  const form = await latestForm(tx, actionId, checklist, 'visit');
  if (!form) throw problem('visit_without_checklist', {}, { field: 'checklist' });
  const [facts] = await listRiskFacts(tx, { actionId, reach: 'all', today, agreementId: agreement.id });
  const id = newId();
  await insertVisit(tx, {
    ...{ ...input, id, organisationId: agreement.organisationId, formVersionId: form.id },
    ...{ reasons: facts ? reasonsOf(facts, today) : [], plannedBy: actor.personId, plannedAt: now },
  });
  await work.enqueue('visit.plan', { visitId: id });
  await finishStep(work, agreementWorkflow, 'plan_visit', agreement.id, { visit: id });
  return id;
}
