import { type PaperOwner, wasFrozen } from '../../papers/index.ts';
import type { Subject } from '../../platform/http/route.ts';
import { problem } from '../../platform/problem.ts';
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
 * never published. Its partner's finance officers keep them alone. What was there when a period that holds it was frozen stays.
 */
export const procurementPapers: PaperOwner<Procurement> = {
  kind: 'procurement',
  subject: procurementSubject,
  see: openProcurementFiles,
  keepers: attachProcurementPermission,
  keptAlone: true,
  whyNot: whyNotChanged,
  whyStays: ({ listedIn, listedAt }, paper) =>
    wasFrozen(paper, listedAt) ? problem('procurement_file_frozen', { period: listedIn! }) : undefined,
  withRecord: true,
  standsOn: ({ id, subject, partnerId }) => ({
    href: `/staff/procurement/${id}`,
    title: subject,
    audited: { kind: 'procurement', id },
    organisationId: partnerId,
  }),
};
