import type { PaperOwner } from '../../papers/index.ts';
import type { Subject } from '../../platform/http/route.ts';
import { attachProcurementPermission, openProcurementFiles } from './permissions.ts';
import { findProcurement, type Procurement } from './queries.ts';
import { whyNotChanged } from './rules.ts';

/** The contract of a path, by `:procurementId`. */
export const procurementSubject: Subject<Procurement> = {
  kind: 'procurement',
  param: 'procurementId',
  find: (tx, id, { actionId }) => findProcurement(tx, actionId, id),
};

/**
 * Offers, evaluation and contract: for those who see the Action's money, of a supplier who is a person for those who read the name, and
 * never published. Its partner's finance officers keep them alone.
 */
export const procurementPapers: PaperOwner<Procurement> = {
  kind: 'procurement',
  subject: procurementSubject,
  see: openProcurementFiles,
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
