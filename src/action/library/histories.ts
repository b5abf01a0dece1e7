import { historyForStaff } from '../../platform/audit/history.ts';
import { wordsOf } from '../../platform/workflow/steps.ts';
import { documentWorkflow } from './workflow.ts';

/** What was done with a document. */
export const documentHistory = historyForStaff('document', [
  'document.add',
  ...wordsOf(documentWorkflow, 'staff'),
  'paper.decide',
]);
