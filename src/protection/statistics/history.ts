import { type HistoryDeclaration, noHistory } from '../../platform/audit/history.ts';
import { wordsOf } from '../../platform/workflow/steps.ts';
import { preparePermission } from './permissions.ts';
import { releaseWorkflow } from './workflow.ts';

const shown = {
  actions: [preparePermission.name, ...wordsOf(releaseWorkflow, 'both')],
  people: 'nothing',
} as const;

/** What happened to a release: to statisticians, and which people did it to nobody. */
export const releaseHistory: HistoryDeclaration = {
  kind: 'release',
  shows: {
    own_organisation: shown,
    partner_staff: shown,
    other_staff: shown,
    contracting_authority: noHistory,
    public: noHistory,
  },
};
