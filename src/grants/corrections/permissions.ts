import { all, ofPartner, own, permission, type Reach, type Role } from '../../platform/permissions.ts';

export type CorrectionSubject = {
  readonly id: string;
  readonly organisationId: string;
  readonly partnerId: string;
  readonly jurisdiction: string | null;
  readonly state: string;
};

const confirmed: Reach<CorrectionSubject> = (actor, correction, bound) =>
  correction.state === 'confirmed' && own(actor, correction, bound);

/** Those who review expenditure line by line propose and decide on its corrections, too. */
export const correcting = { grant_officer: ofPartner, finance_officer: ofPartner };
export const correctingRoles = Object.keys(correcting) as Role[];

/** Of a report that is still written, its partner reads nothing. */
const sent: Reach<CorrectionSubject & { readonly report: { readonly state: string } }> = (
  actor,
  line,
  bound,
) => line.report.state !== 'draft' && ofPartner(actor, line, bound);
export const proposing = { grant_officer: sent, finance_officer: sent };

/** The sub-grantee reads a correction once it is confirmed. Who proposes and decides is in the workflows. */
export const correctionPermissions = {
  read: permission<CorrectionSubject>('correction.read', {
    cso_member: confirmed,
    cso_certifier: confirmed,
    programme_manager: all,
    ...correcting,
  }),
};
