import {
  type Actor,
  all,
  officers,
  ofPartner,
  permission,
  type Reach,
  reachOfList,
} from '../../platform/permissions.ts';
import type { OfPartner } from '../paying-accounts/permissions.ts';

/** A file of a partner, with the jurisdictions of the sub-grants that it pays. */
type OfSubGrants = OfPartner & { readonly jurisdictions: readonly (string | null)[] };

/** Who may pay, as `instalment.pay` asks it of each instalment. */
export const payableReach = (actor: Actor) =>
  reachOfList(actor, { everything: [], partner: ['finance_officer'] });

/** Of a file that also pays outside the jurisdiction that the role is bound to: what it pays within is read on its page (`agreementReach`). */
const whole: Reach<OfSubGrants> = (actor, { partnerId, jurisdictions }, bound) =>
  jurisdictions.every((jurisdiction) => ofPartner(actor, { partnerId, jurisdiction }, bound));

export const paymentFilePermissions = {
  list: permission('payment_file.list', { ...officers, finance_officer: all }),
  make: permission('payment_file.make', { finance_officer: all }),
  read: permission<OfPartner>('payment_file.read', {
    finance_officer: ofPartner,
    grant_officer: ofPartner,
    programme_manager: ofPartner,
  }),
  take: permission<OfSubGrants>('payment_file.take', { finance_officer: whole }),
};
