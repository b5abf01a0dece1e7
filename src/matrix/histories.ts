import { historyForStaff } from '../platform/audit/history.ts';
import { wordsOf } from '../platform/workflow/steps.ts';
import { cycleWorkflow, seatWorkflow } from './cycles/workflow.ts';

const of = (kind: string, ...verbs: string[]) => verbs.map((verb) => `${kind}.${verb}`);

/** What the histories of the harmonisation matrix show. What an assessor answers is kept with the seat and is in no history. */
export const cycleHistory = historyForStaff('cycle', [
  ...of('cycle', 'create', 'adjudicate'),
  ...wordsOf(cycleWorkflow, 'staff'),
  ...wordsOf(seatWorkflow, 'staff'),
  ...of('paper', 'keep', 'decide', 'publish', 'hold', 'remove'),
]);
export const standardHistory = historyForStaff('standard', [
  ...of('standard', 'add', 'edit'),
  ...of('provision', 'add', 'edit', 'verify', 'withdraw_verification'),
]);
export const lawHistory = historyForStaff(
  'law',
  of('law', 'record', 'edit', 'add_version', 'edit_version', 'add_amendment', 'describe_place'),
);
