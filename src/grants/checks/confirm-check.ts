import { mustBeSeen } from '../../platform/must-be-seen.ts';
import { type Actor, ofPartner } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { saveApplicationState } from '../applications/queries.ts';
import { nextApplicationState } from '../applications/rules.ts';
import { type CheckRecord, lockCheckRecord } from './check-record.ts';
import { type ConfirmingRole, saveConfirmed, saveSentBack } from './queries.ts';
import { outcomeOf } from './rules.ts';
import { seenOfCheck } from './schema.ts';
import { checkWorkflow } from './workflow.ts';

/**
 * The second person confirms a check: its outcome holds, and the applicant is told. `seen`: the hash of what the page showed.
 * Problems: `check_not_in_state`, `same_checker`, `changed_since_shown`.
 */
export async function confirmCheck(
  work: Work,
  { applicationId, seen }: { applicationId: string; seen?: string | undefined },
): Promise<void> {
  const { tx, actor, now } = work;
  const record = await lockCheckRecord(tx, applicationId);
  beginStep(work, checkWorkflow, 'confirm', record);
  mustBeSeen(seen, seenOfCheck(record.check));
  const outcome = outcomeOf(record.check?.items ?? {});
  const state = nextApplicationState(record.application.state, outcome === 'eligible' ? 'pass' : 'fail');
  const confirmedRole = roleOf(actor, record);
  await saveConfirmed(tx, record.id, { outcome, confirmedBy: actor.personId, confirmedRole, now });
  await saveApplicationState(tx, record.id, state, now);
  await work.enqueue('check.conclude', { applicationId: record.id });
  await finishStep(work, checkWorkflow, 'confirm', record.id, { outcome });
}

/**
 * The second person sends a check back with a reason: it is open again, and who concluded it first is told.
 * Problems: `check_not_in_state`, `same_checker`, `changed_since_shown`.
 */
export async function sendBackCheck(
  work: Work,
  { applicationId, reason, seen }: { applicationId: string; reason: string; seen?: string | undefined },
): Promise<void> {
  const record = await lockCheckRecord(work.tx, applicationId);
  beginStep(work, checkWorkflow, 'send_back', record);
  mustBeSeen(seen, seenOfCheck(record.check));
  await saveSentBack(work.tx, record.id, { reason, now: work.now });
  const told = { approverId: record.firstConcludedBy! };
  await finishStep(work, checkWorkflow, 'send_back', record.id, {}, { reason }, told);
}

/** In which role somebody confirms who may do so: as an officer of the call, where they are one. */
function roleOf(actor: Actor, record: CheckRecord): ConfirmingRole {
  const officer = actor.roles.some(
    ({ role, jurisdiction }) => role === 'grant_officer' && ofPartner(actor, record, jurisdiction),
  );
  return officer ? 'grant_officer' : 'programme_manager';
}
