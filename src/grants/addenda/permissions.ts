import { ofPartner, own } from '../../platform/permissions.ts';
import type { AgreementSubject } from '../agreements/permissions.ts';

export type AddendumSubject = AgreementSubject & { readonly agreementId: string; readonly state: string };

/** Who signs for the sub-grantee asks for changes, too. */
export const certifiers = { cso_certifier: own };
export const grantOfficers = { grant_officer: ofPartner };
