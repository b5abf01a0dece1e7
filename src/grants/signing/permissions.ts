import { ofPartner, permission } from '../../platform/permissions.ts';
import type { AgreementSubject } from '../agreements/permissions.ts';

/** The partner's grant officer decides about a page that the scanner did not clear. */
export const signingPermissions = {
  decide: permission<AgreementSubject>('agreement_scan.decide', { grant_officer: ofPartner }),
};
