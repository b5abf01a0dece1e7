import { ofPartner, own, permission } from '../../platform/permissions.ts';
import type { AgreementSubject } from '../agreements/permissions.ts';

export type InstalmentSubject = AgreementSubject & { agreementId: string };

/** The sub-grantee's certifier asks, the grant officer approves first, a finance officer second and pays. */
export const paymentPermissions = {
  request: permission<InstalmentSubject>('instalment.request', { cso_certifier: own }),
  approveFirst: permission<InstalmentSubject>('instalment.approve_first', { grant_officer: ofPartner }),
  approveSecond: permission<InstalmentSubject>('instalment.approve_second', { finance_officer: ofPartner }),
  refuse: permission<InstalmentSubject>('instalment.refuse', {
    grant_officer: ofPartner,
    finance_officer: ofPartner,
  }),
  pay: permission<InstalmentSubject>('instalment.pay', { finance_officer: ofPartner }),
};
