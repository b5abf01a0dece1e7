import { ofPartner, own, permission } from '../../platform/permissions.ts';
import type { AgreementSubject } from '../agreements/permissions.ts';

/** The sub-grantee lists what it bought; the finance officer records what is paid back. */
export const closingPermissions = {
  listAssets: permission<AgreementSubject>('agreement.enter_assets', { cso_member: own, cso_certifier: own }),
  receive: permission<AgreementSubject>('agreement.receive_recovery', { finance_officer: ofPartner }),
};
