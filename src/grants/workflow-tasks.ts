import { dayIn, type Instant, type PlainDate } from '../platform/dates.ts';
import { type Actor, hasRole, ofPartner, own, type Role } from '../platform/permissions.ts';
import type { Task } from '../platform/tasks.ts';
import type { Tx } from '../platform/work.ts';
import { statesOfTasks, tasksForOthers, tasksOf } from '../platform/workflow/standing.ts';
import { endOfDay, zone } from '../platform/zone.ts';
import { addendumWorkflow } from './addenda/workflow.ts';
import { agreementWorkflow } from './agreements/workflow.ts';
import { instalmentHref } from './payments/instalment-href.ts';
import { instalmentWorkflow } from './payments/workflow.ts';
import { listOpenRecords, type OpenRecord } from './queries-workflow-tasks.ts';
import { lineWorkflow, periodWorkflow, reportWorkflow } from './reports/workflow.ts';
import { listChangedTexts } from './signing/list-changed-texts.ts';
import { findingWorkflow, visitWorkflow } from './visits/workflow.ts';

const agreement = ({ agreementId }: OpenRecord) => `/agreements/${agreementId}`;
const pages: Readonly<Record<OpenRecord['record'], (one: OpenRecord) => string>> = {
  agreement,
  instalment: instalmentHref,
  period: (one) => `${agreement(one)}#reports`,
  report: ({ id }) => `/reports/${id}`,
  line: ({ id }) => `/reports/${id}#lines`,
  visit: ({ id }) => `/visits/${id}`,
  finding: ({ visitId }) => `/visits/${visitId}`,
  addendum: ({ id }) => `/addenda/${id}`,
};
const workflows = {
  agreement: agreementWorkflow,
  instalment: instalmentWorkflow,
  period: periodWorkflow,
  report: reportWorkflow,
  line: lineWorkflow,
  visit: visitWorkflow,
  finding: findingWorkflow,
  addendum: addendumWorkflow,
};
const states = {
  agreement: statesOfTasks(agreementWorkflow),
  instalment: statesOfTasks(instalmentWorkflow),
  period: statesOfTasks(periodWorkflow),
  report: statesOfTasks(reportWorkflow),
  line: statesOfTasks(lineWorkflow),
  visit: statesOfTasks(visitWorkflow),
  finding: statesOfTasks(findingWorkflow),
  addendum: statesOfTasks(addendumWorkflow),
};

/** The two sides of a sub-grant: each acts, and waits for what the other must do. */
const subGrantee: readonly Role[] = ['cso_member', 'cso_certifier'];
const partner: readonly Role[] = ['grant_officer', 'finance_officer'];

/** The records whose next step is this person's, as the tables of their workflows say, and those for whose next step their side waits. */
export async function listStepTasks(
  tx: Tx,
  actor: Actor,
  actionId: string,
  now: Instant,
  until?: PlainDate,
): Promise<Task<string>[]> {
  if (!hasRole(actor, ...subGrantee, ...partner, 'programme_manager')) return [];
  // What is no task today may be one later: a report, once its period has ended.
  const days = [dayIn(zone, now), ...(until ? [until] : [])];
  const rows = await listOpenRecords(tx, {
    ...{ actionId, organisationId: actor.organisationId, states },
    everywhere: hasRole(actor, 'programme_manager'),
  });
  const drafts = rows.filter(({ record, state }) => record === 'agreement' && state === 'draft');
  const changed = await listChangedTexts(tx, actionId, drafts);
  const kindsOn = (list: (day: PlainDate) => string[]) => [...new Set(days.flatMap(list))];
  return rows.flatMap((row) => {
    const one = { ...row, textIsCurrent: !changed.has(row.id) };
    const workflow = workflows[one.record];
    const side = sideOf(actor, one);
    const task = (part: 'act' | 'wait', href: string) => (kind: string) => ({
      ...{ kind, part, href, record: one.id, about: one.about, named: one.about, sender: one.sender },
      due: one.dueOn && endOfDay(one.dueOn),
    });
    // What the other side has not submitted yet is not opened: the agreement is.
    const seen = one.record === 'report' && one.state === 'draft' ? agreement(one) : pages[one.record](one);
    return [
      ...kindsOn((day) => tasksOf(workflow, actor, one, day)).map(task('act', pages[one.record](one))),
      ...(side ? kindsOn((day) => tasksForOthers(workflow, side, one, day)).map(task('wait', seen)) : []),
    ];
  });
}

function sideOf(actor: Actor, one: OpenRecord): readonly Role[] | undefined {
  if (hasRole(actor, ...subGrantee) && own(actor, one, null)) return subGrantee;
  const officer = actor.roles.some(
    ({ role, jurisdiction }) => role === 'grant_officer' && ofPartner(actor, one, jurisdiction),
  );
  return officer ? partner : undefined;
}
