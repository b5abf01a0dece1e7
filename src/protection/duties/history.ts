import { type HistoryDeclaration, noHistory } from '../../platform/audit/history.ts';
import { wordsOf } from '../../platform/workflow/steps.ts';
import { proposePermission } from './permissions.ts';
import { dutyWorkflow } from './workflow.ts';

const shown = {
  actions: [proposePermission.name, ...wordsOf(dutyWorkflow, 'both')],
  people: 'names',
} as const;

/** What happened to an appointment: to those who see it. */
export const dutyHistory: HistoryDeclaration = {
  kind: 'duty',
  shows: {
    own_organisation: { ...shown, people: 'own_names' },
    partner_staff: shown,
    other_staff: shown,
    contracting_authority: noHistory,
    public: noHistory,
  },
};
