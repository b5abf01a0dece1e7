import { type HistoryDeclaration, noHistory } from '../../platform/audit/history.ts';
import { wordsOf } from '../../platform/workflow/steps.ts';
import { createPermission } from './permissions.ts';
import { serviceWorkflow } from './workflow.ts';

const shown = {
  actions: [createPermission.name, ...wordsOf(serviceWorkflow, 'both')],
  people: 'nothing',
} as const;

/** What happened to a service: to keepers and readers, and which people did it to nobody. */
export const serviceHistory: HistoryDeclaration = {
  kind: 'service',
  shows: {
    own_organisation: shown,
    partner_staff: shown,
    other_staff: shown,
    contracting_authority: noHistory,
    public: noHistory,
  },
};
