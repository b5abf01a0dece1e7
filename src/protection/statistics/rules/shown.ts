import type { ReleaseState } from '../workflow.ts';

type Shown = { readonly state: ReleaseState; readonly preparedFor: string };

/** Which of its faces the page of a release has: how far its build is, why it was refused, or the table. */
export function faceOf({ state }: Pick<Shown, 'state'>): 'progress' | 'refusal' | 'table' {
  if (state === 'building') return 'progress';
  return state === 'refused' ? 'refusal' : 'table';
}

/** Whether a table waits for the signature of another organisation than the reader's own. */
export function waitsForOthers({ state, preparedFor }: Shown, organisationId: string | undefined): boolean {
  return state === 'ready' && preparedFor === organisationId;
}
