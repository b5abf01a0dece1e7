import { all, ofPartner, permission } from '../../platform/permissions.ts';

/** An account that a partner pays from: it belongs to no jurisdiction. */
export type OfPartner = { readonly id: string; readonly partnerId: string; readonly jurisdiction: null };

/** Who decides on an account is in its workflow. */
export const payingAccountPermissions = {
  propose: permission('paying_account.propose', { finance_officer: all }),
  read: permission<OfPartner>('paying_account.read', {
    finance_officer: ofPartner,
    grant_officer: ofPartner,
    programme_manager: ofPartner,
  }),
};
