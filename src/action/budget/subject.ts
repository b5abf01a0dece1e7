import { type PaperOwner, wasFrozen } from '../../papers/index.ts';
import type { Subject } from '../../platform/http/route.ts';
import { problem } from '../../platform/problem.ts';
import { attachDocumentPermission, openDocumentPermission } from './permissions.ts';
import { findExpenditure, type RecordedExpenditure } from './queries-expenditure.ts';
import { whyNotAttached } from './rules-expenditure.ts';

export const expenditureSubject: Subject<RecordedExpenditure> = {
  kind: 'expenditure',
  param: 'expenditureId',
  find: (tx, id) => findExpenditure(tx, id),
};

/**
 * Beside an entry is its document: for those who see the Action's money (where it pays a person, who read the name), and never published.
 * Its partner's finance officers keep it alone; what was there when its period was frozen stays. The bank order of a payment is not beside its entry: it names the sub-grantee to every partner.
 */
export const expenditurePapers: PaperOwner<RecordedExpenditure> = {
  kind: 'expenditure',
  subject: expenditureSubject,
  see: openDocumentPermission,
  keepers: attachDocumentPermission,
  keptAlone: true,
  whyNot: (entry, to) => (to === 'keep' ? whyNotAttached(entry) : undefined),
  whyStays: ({ frozenIn, frozenAt }, paper) =>
    wasFrozen(paper, frozenAt) ? problem('expenditure_document_frozen', { period: frozenIn! }) : undefined,
  withRecord: true,
  standsOn: ({ id, description, partnerId }) => ({
    href: `/staff/budget/expenditure/${id}`,
    title: description,
    audited: { kind: 'expenditure', id },
    organisationId: partnerId,
  }),
};
