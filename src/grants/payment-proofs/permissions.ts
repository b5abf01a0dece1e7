import { ofPartner, permission } from '../../platform/permissions.ts';
import type { AgreementSubject } from '../agreements/permissions.ts';

/** The partner's grant officer decides about a proof that the scanner did not clear. */
export const proofPermissions = {
  decide: permission<AgreementSubject>('payment_proof.decide', { grant_officer: ofPartner }),
};
