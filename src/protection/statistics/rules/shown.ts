import type { EarlierReturn, ReleaseRow } from '../queries.ts';
import type { ReleaseState } from '../workflow.ts';

type Shown = { readonly state: ReleaseState; readonly preparedFor: string };

/** Which of its faces the page of a release has: how far its build is, why it was refused, or the table. */
export function faceOf({ state }: Pick<Shown, 'state'>): 'progress' | 'refusal' | 'table' {
  if (state === 'building') return 'progress';
  return state === 'refused' ? 'refusal' : 'table';
}

/** All that was said each time when a table was sent back, with the answer where there is one, the first first. */
export function returnsOf({
  earlierReturns,
  returnedOn,
  returnReason,
  returnAnswer,
}: Pick<
  ReleaseRow,
  'earlierReturns' | 'returnedOn' | 'returnReason' | 'returnAnswer'
>): readonly EarlierReturn[] {
  if (returnedOn === null) return [];
  return [...earlierReturns, { returnedOn, reason: returnReason ?? '', answer: returnAnswer }];
}

/** Whether a table waits for the signature of another organisation than the reader's own. */
export function waitsForOthers({ state, preparedFor }: Shown, organisationId: string | undefined): boolean {
  return state === 'ready' && preparedFor === organisationId;
}
