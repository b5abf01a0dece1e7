import type { PaperOwner } from '../../papers/index.ts';
import type { Subject } from '../../platform/http/route.ts';
import { seePartnership } from './permissions.ts';
import { findPartnership, type Partnership } from './queries.ts';

export const partnershipSubject: Subject<Partnership> = {
  kind: 'partnership',
  param: 'partnershipId',
  find: (tx, id, { actionId }) => findPartnership(tx, actionId, id),
};
/** Beside a partnership lies its memorandum or protocol. */
export const partnershipPapers: PaperOwner<Partnership> = {
  kind: 'partnership',
  subject: partnershipSubject,
  see: seePartnership,
  adding: '/staff/partnerships/:partnershipId/papers/new',
  standsOn: ({ id, subject }) => ({
    href: `/staff/partnerships/${id}`,
    title: subject,
    audited: { kind: 'partnership', id },
  }),
};
