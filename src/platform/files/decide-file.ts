import type { Work } from '../work.ts';
import { type FileDecisionForm, stateAfter } from './file-decision.ts';
import type { FileState } from './file-state.ts';
import { lockFileState, saveDecision } from './queries.ts';

/** Releases or refuses a file that the scanner did not clear; whoever calls asked whether they may, and writes it down. Problem: `file_not_waiting`. */
export async function decideFile(
  { tx, actor, now }: Work,
  fileId: string,
  { decision, reason }: FileDecisionForm,
): Promise<{ before: FileState; state: FileState }> {
  const before = await lockFileState(tx, fileId);
  const state = stateAfter(before, decision);
  const by = { decidedBy: actor.personId, decidedAt: now, decisionReason: reason };
  await saveDecision(tx, fileId, { state, ...by });
  return { before, state };
}
