import { mustBeSeen } from '../../platform/must-be-seen.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { hashOfApplicants } from './applicants.ts';
import { committeePermissions } from './permissions.ts';
import { lockCommittee } from './queries.ts';
import { type Applicant, listApplicantsOf } from './queries-applicants.ts';
import { isOfApplicant } from './queries-people.ts';
import { saveSeat } from './queries-store.ts';
import type { ConflictKind } from './rules.ts';
import { committeeWorkflow } from './workflow.ts';

/** With the applicant of which application, and of what kind. */
export type ConflictGiven = { readonly applicant: string; readonly kind: ConflictKind };

/**
 * A member declares impartiality towards all applicants that were `seen`, or a conflict of interest, with which they take no part and of which
 * the chair, the secretary and the grant officers are told.
 * Only the first opens the report. Problems: `committee_not_in_state`, `committee_not_opened`, `committee_declared`,
 * `changed_since_shown`, `committee_of_applicant`, `conflict_with_nobody`.
 */
export async function declareToCommittee(
  work: Work,
  input: { committeeId: string; conflict?: ConflictGiven | undefined; seen?: string | undefined },
): Promise<void> {
  const { tx, actor, now } = work;
  const committee = await lockCommittee(tx, input.committeeId);
  beginStep(work, committeeWorkflow, 'declare', committee);
  const applicants = await listApplicantsOf(tx, committee.callId);
  const sha256 = hashOfApplicants(applicants);
  mustBeSeen(input.seen, sha256);
  const { conflict } = input;
  if (!conflict && (await isOfApplicant(tx, committee.callId, actor.personId)))
    throw problem('committee_of_applicant');
  const declaration = conflict ? 'conflict' : 'none';
  await saveSeat(
    tx,
    { committeeId: committee.id, personId: actor.personId },
    { declaration, declaredAt: now, ...(conflict && conflicted(applicants, conflict)) },
  );
  // Of a conflict of interest those are told who would be told of a later one.
  if (conflict) await work.enqueue(committeePermissions.stepBack.name, { committeeId: committee.id });
  await finishStep(work, committeeWorkflow, 'declare', committee.id, { declaration, applicants: sha256 });
}

/** What a seat keeps of a conflict of interest: its member is not present. Problem: `conflict_with_nobody`. */
export function conflicted(
  applicants: readonly Applicant[],
  { applicant, kind }: ConflictGiven,
): { present: false; conflictWith: string; conflictKind: ConflictKind } {
  if (!applicants.some(({ number }) => number === applicant))
    throw problem('conflict_with_nobody', {}, { field: 'applicant' });
  return { present: false, conflictWith: applicant, conflictKind: kind };
}
