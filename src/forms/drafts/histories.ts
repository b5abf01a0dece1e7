import { type HistoryDeclaration, historyForStaff, noHistory } from '../../platform/audit/history.ts';
import { wordsOf } from '../../platform/workflow/steps.ts';
import { draftPermissions } from './permissions.ts';
import { draftWorkflow } from './workflow.ts';

const ofDraft = historyForStaff('form_draft', [
  draftPermissions.start.name,
  ...wordsOf(draftWorkflow, 'staff'),
]);
/** The contracting authority reads what is published. */
export const draftHistory: HistoryDeclaration = {
  ...ofDraft,
  shows: { ...ofDraft.shows, contracting_authority: noHistory },
};
