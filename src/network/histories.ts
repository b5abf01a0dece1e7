import { historyForStaff } from '../platform/audit/history.ts';

const of = (kind: string, ...verbs: string[]) => verbs.map((verb) => `${kind}.${verb}`);

/** What the histories of the registry show. With whom an organisation shares its self-assessment is its own business. */
export const organisationHistory = historyForStaff(
  'organisation',
  of('organisation', 'add', 'register', 'edit', 'merge', 'undo_merge', 'tell_apart', 'vouch'),
);
export const partnershipHistory = historyForStaff('partnership', [
  ...of('partnership', 'record', 'edit', 'add_result', 'publish', 'hold'),
  ...of('paper', 'keep', 'decide', 'publish', 'hold', 'remove'),
]);
