import { audit } from '../../platform/audit/audit.ts';
import { lockFileState, saveDecision } from '../../platform/files/queries.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { findAttachment } from '../applications/queries.ts';
import { annexPermissions } from './permissions.ts';
import { type AnnexDecision, stateAfter } from './rules.ts';

/** Releases or refuses a file that the scanner did not clear, with a reason. Problem: `annex_not_waiting`. */
export async function decideAnnex(
  work: Work,
  input: { attachmentId: string; decision: AnnexDecision; reason: string },
): Promise<void> {
  const found = await findAttachment(work.tx, input.attachmentId);
  if (!found) throw problem('not_found', {}, { status: 404 });
  const { fileId } = found.attachment;
  const before = await lockFileState(work.tx, fileId);
  mustBeAbleTo(work.actor, annexPermissions.decide, found);
  const state = stateAfter(before, input.decision);
  await saveDecision(work.tx, fileId, {
    state,
    decidedBy: work.actor.personId,
    decidedAt: work.now,
    decisionReason: input.reason,
  });
  await audit(
    work,
    annexPermissions.decide.word,
    { kind: 'application', id: found.id },
    { attachmentId: input.attachmentId, before, state },
    { reason: input.reason },
  );
}
