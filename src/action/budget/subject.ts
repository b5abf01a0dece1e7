import type { PaperOwner } from '../../papers/index.ts';
import type { Subject } from '../../platform/http/route.ts';
import { attachDocumentPermission, readExpenditurePermission } from './permissions.ts';
import { findExpenditure, type RecordedExpenditure } from './queries-expenditure.ts';

export const expenditureSubject: Subject<RecordedExpenditure> = {
  kind: 'expenditure',
  param: 'expenditureId',
  find: (tx, id) => findExpenditure(tx, id),
};

/** Beside an entry is its document: for those who see the Action's money, and never published. */
export const expenditurePapers: PaperOwner<RecordedExpenditure> = {
  kind: 'expenditure',
  subject: expenditureSubject,
  see: readExpenditurePermission,
  keepers: attachDocumentPermission,
  withRecord: true,
  standsOn: ({ id, description, partnerId }) => ({
    href: `/staff/budget/expenditure/${id}`,
    title: description,
    audited: { kind: 'expenditure', id },
    organisationId: partnerId,
  }),
};
