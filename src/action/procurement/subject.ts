import type { PaperOwner } from '../../papers/index.ts';
import type { Subject } from '../../platform/http/route.ts';
import { attachProcurementPermission, readProcurement } from './permissions.ts';
import { findProcurement, type Procurement } from './queries.ts';
import { whyNotChanged } from './rules.ts';

/** The contract of a path, by `:procurementId`. */
export const procurementSubject: Subject<Procurement> = {
  kind: 'procurement',
  param: 'procurementId',
  find: (tx, id, { actionId }) => findProcurement(tx, actionId, id),
};

/** Offers, evaluation and contract: for those who see the Action's money, and never published. Its partner's finance officers keep them alone. */
export const procurementPapers: PaperOwner<Procurement> = {
  kind: 'procurement',
  subject: procurementSubject,
  see: readProcurement,
  keepers: attachProcurementPermission,
  keptAlone: true,
  whyNot: whyNotChanged,
  withRecord: true,
  standsOn: ({ id, subject, partnerId }) => ({
    href: `/staff/procurement/${id}`,
    title: subject,
    audited: { kind: 'procurement', id },
    organisationId: partnerId,
  }),
};
