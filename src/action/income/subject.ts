import { type PaperOwner, wasFrozen } from '../../papers/index.ts';
import type { Subject } from '../../platform/http/route.ts';
import { problem } from '../../platform/problem.ts';
import { attachIncomePermission, seeIncomeFiles } from './permissions.ts';
import { findIncome, type Income } from './queries.ts';

/** What was received, by `:incomeId`. */
export const incomeSubject: Subject<Income> = {
  kind: 'income',
  param: 'incomeId',
  find: (tx, id, { actionId }) => findIncome(tx, actionId, id),
};

/**
 * A bank statement or the letter of a donor: for the finance officers of its partner, who alone keep it, for programme managers and the
 * contracting authority, and never published. What was there when its period was frozen stays.
 */
export const incomePapers: PaperOwner<Income> = {
  kind: 'income',
  subject: incomeSubject,
  see: seeIncomeFiles,
  keepers: attachIncomePermission,
  keptAlone: true,
  whyStays: ({ frozenIn, frozenAt }, paper) =>
    wasFrozen(paper, frozenAt) ? problem('expenditure_document_frozen', { period: frozenIn! }) : undefined,
  withRecord: true,
  standsOn: ({ id, source, partnerId }) => ({
    href: `/staff/budget/income/${id}`,
    title: source,
    audited: { kind: 'income', id },
    organisationId: partnerId,
  }),
};
