import { type Actor, all, hasRole, ofPartner, own } from '../../platform/permissions.ts';
import type { AgreementSubject } from '../agreements/permissions.ts';

export type AddendumSubject = AgreementSubject & { readonly agreementId: string; readonly state: string };

/** Who signs for the sub-grantee asks for changes, too. */
export const certifiers = { cso_certifier: own };
export const grantOfficers = { grant_officer: ofPartner };
/** Who signs or withdraws for the partner: also the programme manager, as an officer who drafted another amount does not sign it. */
export const signers = { ...grantOfficers, programme_manager: all };
/** Who knows what else was promised: the sub-grantee does not. */
export const knowsSums = (actor: Actor | undefined): boolean =>
  hasRole(actor, 'grant_officer', 'programme_manager');
