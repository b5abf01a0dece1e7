import { freeText, reference, type TableDeclaration } from './declaration.ts';

/** What of events figures count, when it was changed. */
export const countedChange: TableDeclaration = {
  table: 'training.counted_change',
  personal: { reason: freeText('accounts_for_grant'), changed_by: reference('staff') },
  other: 'id gathering_id fact organisation_id before after',
};

/** Modules, and the invented cases that are played in them. */
export const tablesOfCurriculum: readonly TableDeclaration[] = [
  {
    table: 'training.module',
    personal: { created_by: reference('staff') },
    other: 'id action_id code title objectives',
  },
  {
    table: 'training.exercise',
    personal: { written_by: reference('staff'), confirmed_by: reference('staff') },
    other: 'module_id text',
  },
  {
    table: 'training.play',
    personal: { confirmed_by: reference('staff'), dealt_by: reference('staff') },
    other: 'session_id module_id text',
  },
  {
    table: 'training.module_criterion',
    personal: { tied_by: reference('staff') },
    other: 'module_id criterion',
  },
];
