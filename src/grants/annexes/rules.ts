import type { FileState } from '../../platform/files/file-state.ts';
import { problem } from '../../platform/problem.ts';

/** A file of an application, and what is known of it. */
export type Annex = {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly sha256: string;
  readonly state: FileState;
  readonly uploadedBy: string | null;
  readonly decisionReason: string | null;
};

export const annexDecisions = ['release', 'refuse'] as const;
export type AnnexDecision = (typeof annexDecisions)[number];

/** What a person may decide about a file in this state. A file with a virus is never released: it can only be laid down. */
export function decisionsAbout(state: FileState): readonly AnnexDecision[] {
  if (state === 'unchecked') return annexDecisions;
  return state === 'infected' ? ['refuse'] : [];
}

/** What the file becomes. Problem: `annex_not_waiting`. */
export function stateAfter(state: FileState, decision: AnnexDecision): FileState {
  if (!decisionsAbout(state).includes(decision)) throw problem('annex_not_waiting');
  return decision === 'release' ? 'released' : 'refused';
}
