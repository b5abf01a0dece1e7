import { mustBeSeen } from '../../platform/must-be-seen.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { lockCommittee } from './queries.ts';
import { saveCommittee, saveSeat } from './queries-store.ts';
import { isSigned } from './rules.ts';
import { committeeWorkflow } from './workflow.ts';

/**
 * A member signs the evaluation report that was `seen`, by its hash. With the last signature it is final.
 * Problems: `committee_not_in_state`, `changed_since_shown`.
 */
export async function signReport(
  work: Work,
  input: { committeeId: string; seen?: string | undefined },
): Promise<void> {
  const { tx, now, actor } = work;
  const committee = await lockCommittee(tx, input.committeeId);
  beginStep(work, committeeWorkflow, 'sign', committee);
  const { sha256 } = committee;
  mustBeSeen(input.seen, sha256 ?? '');
  await saveSeat(tx, { committeeId: committee.id, personId: actor.personId }, { signedAt: now });
  await finishStep(work, committeeWorkflow, 'sign', committee.id, { sha256 });
  const members = committee.members.map((one) =>
    one.personId === actor.personId ? { ...one, signed: true } : one,
  );
  if (!isSigned({ members })) return;
  await saveCommittee(tx, committee.id, { state: 'signed', signedAt: now });
  await finishStep(work, committeeWorkflow, 'freeze', committee.id, { sha256 });
}
