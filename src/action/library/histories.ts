import { historyAudienceOf, historyForStaff } from '../../platform/audit/history.ts';
import type { Actor } from '../../platform/permissions.ts';
import { wordsOf } from '../../platform/workflow/steps.ts';
import { documentWorkflow } from './workflow.ts';

/** What was done with a document. */
export const documentHistory = historyForStaff('document', [
  'document.add',
  ...wordsOf(documentWorkflow, 'staff'),
  'paper.decide',
]);

/** Whether this reader sees the names of staff beside versions and corrections: as the history declares. */
export const seesNames = (actor: Actor | undefined): boolean =>
  documentHistory.shows[historyAudienceOf(actor, {})].people === 'names';
