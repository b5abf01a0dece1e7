import type { Actor } from '../platform/permissions.ts';
import type { Tx } from '../platform/work.ts';
import { statesWithTask, tasksOf } from '../platform/workflow/standing.ts';
import { agreementWorkflow } from './agreements/workflow.ts';
import { instalmentWorkflow } from './payments/workflow.ts';
import { listOpenRecords, type OpenRecord } from './queries-workflow-tasks.ts';
import { periodWorkflow, reportWorkflow } from './reports/workflow.ts';

const pages: Readonly<Record<OpenRecord['record'], (one: OpenRecord) => string>> = {
  agreement: ({ id }) => `/agreements/${id}`,
  instalment: ({ agreementId }) => `/agreements/${agreementId}`,
  period: ({ agreementId }) => `/agreements/${agreementId}`,
  report: ({ id }) => `/reports/${id}`,
};
const workflows = {
  agreement: agreementWorkflow,
  instalment: instalmentWorkflow,
  period: periodWorkflow,
  report: reportWorkflow,
};

/** The records whose next step is this person's, as the tables of their workflows say. */
export async function listStepTasks(tx: Tx, actor: Actor, actionId: string, now: string) {
  const states = {
    agreement: statesWithTask(agreementWorkflow, actor),
    instalment: statesWithTask(instalmentWorkflow, actor),
    period: statesWithTask(periodWorkflow, actor),
    report: statesWithTask(reportWorkflow, actor),
  };
  if (Object.values(states).every((one) => one.length === 0)) return [];
  const rows = await listOpenRecords(tx, { actionId, organisationId: actor.organisationId, states });
  return rows.flatMap((one) =>
    tasksOf(workflows[one.record], actor, one, now.slice(0, 10)).map((kind) => ({
      kind,
      about: one.about,
      due: one.due,
      href: pages[one.record](one),
    })),
  );
}
