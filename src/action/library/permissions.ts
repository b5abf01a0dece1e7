import { all, permission } from '../../platform/permissions.ts';

/** Those who run the Action and its money, and the contracting authority: each as far as the audience of a document goes (`queries.ts`). */
const readers = {
  programme_manager: all,
  grant_officer: all,
  finance_officer: all,
  contracting_authority: all,
};
const managers = { programme_manager: all };

export const documentPermissions = {
  list: permission('document.list', readers),
  read: permission<unknown>('document.read', readers),
  add: permission('document.add', managers),
  revise: permission<unknown>('document.revise', managers),
  correct: permission<unknown>('document.correct', managers),
  withdraw: permission<unknown>('document.withdraw', managers),
  restore: permission<unknown>('document.restore', managers),
  /** What becomes of a file that the scanner has not cleared. */
  keep: permission<unknown>('document.keep', managers),
};
