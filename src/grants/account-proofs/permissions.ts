import { ofPartner, permission } from '../../platform/permissions.ts';
import type { AgreementSubject } from '../agreements/permissions.ts';

/** The partner's grant officer decides about a document that the scanner did not clear. */
export const accountProofPermissions = {
  decide: permission<AgreementSubject>('account_proof.decide', { grant_officer: ofPartner }),
};
