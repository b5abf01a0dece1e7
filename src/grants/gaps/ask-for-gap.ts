import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { stateAfter } from '../../platform/workflow/take-step.ts';
import { lockCheckRecord } from '../checks/check-record.ts';
import { checkWorkflow } from '../checks/workflow.ts';
import { gapPermissions } from './permissions.ts';
import { insertGap, lockGap, saveGapCancelled } from './queries.ts';
import { mustBeFairDay } from './rules.ts';
import type { GapForm } from './schema.ts';

/**
 * Asks an applicant, during the check, for a document that is missing or for a clarification, with the day of the reply. It becomes
 * their task, and a mail says so. Returns the request's id. Problems: `application_not_in_state`, `check_not_in_state` while the check
 * waits for a second person, `gap_day_out_of_range`.
 */
export async function askForGap(
  work: Work,
  input: { applicationId: string; form: GapForm },
): Promise<string> {
  const { application, state } = await lockCheckRecord(work.tx, input.applicationId);
  mustBeAbleTo(work.actor, gapPermissions.ask, application);
  if (application.state !== 'submitted')
    throw problem('application_not_in_state', { state: application.state, verb: 'pass' });
  stateAfter(checkWorkflow, state, 'conclude_first');
  const { kind, request, due_on } = input.form;
  mustBeFairDay(due_on, dayIn(application.deadlineZone, work.now));
  const id = newId();
  await insertGap(work.tx, {
    id,
    applicationId: application.id,
    organisationId: application.organisationId,
    kind,
    request,
    dueOn: due_on,
    askedBy: work.actor.personId,
    askedAt: work.now,
  });
  await work.enqueue('gap.ask', { gapId: id });
  await audit(
    work,
    gapPermissions.ask.name,
    { kind: 'application', id: application.id },
    { request: id, kind, due: due_on },
    { request },
  );
  return id;
}

/** Takes a request back that was not replied to. Problem: `gap_not_open`. */
export async function cancelGap(work: Work, input: { gapId: string }): Promise<void> {
  const found = await lockGap(work.tx, input.gapId);
  mustBeAbleTo(work.actor, gapPermissions.cancel, found);
  if (found.gap.repliedAt || found.gap.cancelledAt) throw problem('gap_not_open');
  await saveGapCancelled(work.tx, found.gap.id, work.now);
  await audit(
    work,
    gapPermissions.cancel.name,
    { kind: 'application', id: found.id },
    { request: found.gap.id },
  );
}
