import { z } from 'zod';
import { choice, paragraphs } from '../http/fields.ts';
import { problem } from '../problem.ts';
import type { FileState } from './file-state.ts';

export const fileDecisions = ['release', 'refuse'] as const;
export type FileDecision = (typeof fileDecisions)[number];
export const fileDecisionForm = z.object({ decision: choice(fileDecisions), reason: paragraphs(2000) });
export type FileDecisionForm = z.infer<typeof fileDecisionForm>;

/** What a person may decide about a file in this state. A file with a virus is never released: it can only be laid down. */
export function decisionsAbout(state: FileState): readonly FileDecision[] {
  if (state === 'unchecked') return fileDecisions;
  return state === 'infected' ? ['refuse'] : [];
}

/** What the file becomes. Problem: `file_not_waiting`. */
export function stateAfter(state: FileState, decision: FileDecision): FileState {
  if (!decisionsAbout(state).includes(decision)) throw problem('file_not_waiting');
  return decision === 'release' ? 'released' : 'refused';
}
