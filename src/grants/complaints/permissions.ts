import { all, ofPartner, own, permission } from '../../platform/permissions.ts';
import type { CallSubject } from '../calls/permissions.ts';
import type { LetterSubject } from '../letters/permissions.ts';

export type ComplaintSubject = {
  readonly organisationId: string;
  readonly partnerId: string;
  readonly jurisdiction: string | null;
};
const members = { cso_member: own, cso_certifier: own };
/** Of these only who neither checked nor assessed nor decided (`workflow.ts`). */
export const deciders = { programme_manager: all, grant_officer: ofPartner, finance_officer: ofPartner };

/** An applicant complains once told; both sides read the complaint. */
export const complaintPermissions = {
  make: permission<LetterSubject>('complaint.make', {
    cso_member: (actor, letter) => letter.toldAt !== null && own(actor, letter, null),
    cso_certifier: (actor, letter) => letter.toldAt !== null && own(actor, letter, null),
  }),
  /** Of a call. */
  list: permission<CallSubject>('complaint.list', deciders),
  read: permission<ComplaintSubject>('complaint.read', { ...members, ...deciders }),
  withdraw: permission<ComplaintSubject>('complaint.withdraw', members),
  uphold: permission<ComplaintSubject>('complaint.uphold', deciders),
  reject: permission<ComplaintSubject>('complaint.reject', deciders),
};
