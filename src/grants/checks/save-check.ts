import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep, stateAfter } from '../../platform/workflow/take-step.ts';
import { saveApplicationState } from '../applications/queries.ts';
import { nextApplicationState } from '../applications/rules.ts';
import { fitsOfApplication } from '../eligibility/fits-of-application.ts';
import { fitOfAll } from '../eligibility/rules.ts';
import { listGaps } from '../gaps/queries.ts';
import { mustHaveNoneOpen } from '../gaps/rules.ts';
import { lockCheckRecord } from './check-record.ts';
import { checkPermissions } from './permissions.ts';
import { findCheck, saveCheck as save } from './queries.ts';
import { type CheckAnswers, decidedByRule, openItems, outcomeOf, unexplained } from './rules.ts';
import { seenOfCheck } from './schema.ts';
import { checkWorkflow } from './workflow.ts';

/** What was filled in, and the hash of what had been there before (`seenOfCheck`), when its writer saw it on a page. */
export type CheckInput = {
  applicationId: string;
  items: CheckAnswers;
  reasons: string;
  seen?: string | undefined;
};

/**
 * Keeps the check list as far as it is filled in. Problems: `application_not_in_state` once the check is concluded, `check_not_in_state`
 * while it waits for a second person, `changed_meanwhile`.
 */
export async function saveCheck(work: Work, input: CheckInput): Promise<void> {
  const { application, state } = await lockCheckRecord(work.tx, input.applicationId);
  mustBeAbleTo(work.actor, checkPermissions.save, application);
  nextApplicationState(application.state, 'pass');
  stateAfter(checkWorkflow, state, 'conclude_first');
  await mustHaveSeen(work, input);
  await save(work.tx, application.id, {
    items: input.items,
    outcome: 'open',
    reasons: input.reasons || null,
    checkedBy: work.actor.personId,
    now: work.now,
  });
  await audit(work, checkPermissions.save.name, { kind: 'application', id: application.id });
}

/**
 * Concludes the check: eligible for assessment, or not with the reasons that the applicant will read.
 * A verdict against what data decides needs a note. Where the call asks two people, it waits for the second one then.
 * Problems: `check_not_in_state`, `check_incomplete` (count), `gap_open`, `verdict_against_rule`, `reasons_missing`, `application_not_in_state`, `changed_meanwhile`.
 */
export async function concludeCheck(work: Work, input: CheckInput): Promise<void> {
  const record = await lockCheckRecord(work.tx, input.applicationId);
  const { application } = record;
  mustBeAbleTo(work.actor, checkPermissions.conclude, application);
  if (record.state === 'concluded_once') stateAfter(checkWorkflow, record.state, 'conclude_first');
  const open = openItems(input.items);
  if (open.length > 0) throw problem('check_incomplete', { count: open.length });
  mustHaveNoneOpen(await listGaps(work.tx, application.id), work.now);
  const fits = await fitsOfApplication(work.tx, application);
  const [against] = unexplained(input.items, decidedByRule(application, fitOfAll(fits)));
  if (against) throw problem('verdict_against_rule', {}, { field: `${against}_note` });
  const outcome = outcomeOf(input.items);
  if (outcome === 'ineligible' && input.reasons.trim() === '')
    throw problem('reasons_missing', {}, { field: 'reasons' });
  const state = nextApplicationState(application.state, outcome === 'eligible' ? 'pass' : 'fail');
  await mustHaveSeen(work, input);
  const checked = {
    ...{ items: input.items, reasons: input.reasons || null },
    ...{ checkedBy: work.actor.personId, now: work.now },
  };
  if (application.rules.checkedByTwo) {
    beginStep(work, checkWorkflow, 'conclude_first', record);
    await save(work.tx, application.id, { ...checked, outcome: 'open', concludedOnce: true });
    const texts = { reasons: input.reasons };
    await finishStep(work, checkWorkflow, 'conclude_first', application.id, { outcome }, texts);
    return;
  }
  await save(work.tx, application.id, { ...checked, outcome });
  await saveApplicationState(work.tx, application.id, state, work.now);
  await work.enqueue('check.conclude', { applicationId: application.id });
  await audit(
    work,
    checkPermissions.conclude.name,
    { kind: 'application', id: application.id },
    { outcome },
    { reasons: input.reasons },
  );
}

/** Two officers with one check list: the later one is shown what the other wrote. */
async function mustHaveSeen(work: Work, { applicationId, seen }: CheckInput): Promise<void> {
  if (seen !== undefined && seen !== seenOfCheck(await findCheck(work.tx, applicationId)))
    throw problem('changed_meanwhile');
}
